package org.qinghe.work;

/** Why somebody is reminded of a task. */
enum Reminder {
    SOON,
    OVERDUE,
    ESCALATED
}
