package org.qinghe.staff.pulse;

import java.util.Locale;

/** What became of an answer; the sentences are messages {@code staff.pulse.answered.<name>}. */
public enum Answered {
    COUNTED,
    /** The account had answered before; nothing was changed. */
    ALREADY,
    /** The survey takes no answers, or none of this account's sort of unit. */
    CLOSED;

    public String message() {
        return "staff.pulse.answered." + name().toLowerCase(Locale.ROOT);
    }
}
