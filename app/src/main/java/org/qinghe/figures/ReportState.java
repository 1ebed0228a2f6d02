package org.qinghe.figures;

/** How a report stands. */
public enum ReportState {
    /** Expected, or begun and not submitted. */
    OPEN,
    /** Its values are among the figures; the office has not looked yet. */
    SUBMITTED,
    /** The office has looked and agrees. */
    ACCEPTED,
    /** The office has sent it back with a reason. */
    RETURNED
}
