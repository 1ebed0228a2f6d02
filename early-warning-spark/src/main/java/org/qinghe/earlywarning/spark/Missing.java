package org.qinghe.earlywarning.spark;

/** What stands for a period without a row between two that have one. */
public enum Missing {
    /** The table is refused. */
    REFUSE,
    /** Nothing was counted. */
    ZERO,
    /** It is not known what was counted. */
    UNKNOWN
}
