package org.qinghe.figures;

/** How often a figure is counted. Weeks are ISO weeks, from Monday. */
public enum Frequency {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
}
