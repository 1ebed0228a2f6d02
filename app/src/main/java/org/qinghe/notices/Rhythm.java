package org.qinghe.notices;

import java.util.Locale;

/** How soon somebody is told by e-mail of what stands in the inbox at once. */
public enum Rhythm {
    AT_ONCE,
    DAILY,
    WEEKLY,
    NEVER;

    public String message() {
        return "notices.rhythm." + name().toLowerCase(Locale.ROOT);
    }
}
