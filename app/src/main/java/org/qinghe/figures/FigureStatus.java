package org.qinghe.figures;

/** Whether a value was reported. Neither of the others is a zero. */
public enum FigureStatus {
    REPORTED,
    /** Not available. */
    MISSING,
    /** Known to the publisher and withheld, usually because it is small. */
    SUPPRESSED
}
