package org.qinghe.staff.support;

import java.util.Locale;

/** What a contact suggests with their words; the names are messages {@code staff.support.suggestion.<name>}. */
public enum Suggestion {
    NONE,
    TALK,
    REST,
    LESS_WORK,
    TRAINING,
    PROFESSIONAL_HELP;

    public String message() {
        return "staff.support.suggestion." + name().toLowerCase(Locale.ROOT);
    }
}
