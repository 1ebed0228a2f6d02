package org.qinghe.work;

import java.util.Locale;

/** Why somebody is reminded of a task. */
public enum Reminder {
    SOON,
    OVERDUE,
    ESCALATED;

    public String message() {
        return "work.notice." + name().toLowerCase(Locale.ROOT);
    }

    public boolean urgent() {
        return this != SOON;
    }
}
