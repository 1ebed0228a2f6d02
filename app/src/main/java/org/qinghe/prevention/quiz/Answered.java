package org.qinghe.prevention.quiz;

import java.util.Locale;

/** What became of an answer; the names are messages {@code prevention.answered.<name>}. */
public enum Answered {
    COUNTED,
    /** The code is of no open quiz of today. */
    CLOSED,
    /** Too many wrong codes from there; nothing was looked up. */
    MANY,
    /** As many answered as there are pupils in the class. */
    FULL;

    public String message() {
        return "prevention.answered." + name().toLowerCase(Locale.ROOT);
    }
}
