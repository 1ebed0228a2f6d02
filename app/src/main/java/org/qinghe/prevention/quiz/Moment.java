package org.qinghe.prevention.quiz;

import java.util.Locale;

/** When a class answers; the names are messages {@code prevention.moment.<name>}. */
public enum Moment {
    BEFORE,
    AFTER;

    public String message() {
        return "prevention.moment." + name().toLowerCase(Locale.ROOT);
    }
}
