package org.qinghe.safeguards;

/** Where a version of a processing activity stands; in words {@code safeguards.state.<NAME>}. */
public enum ActivityState {
    DRAFT,
    PROPOSED,
    /** Sent back by the second person with a reason; may be edited and proposed again. */
    RETURNED,
    /** In force, until it is replaced or ended or its validity passes. */
    APPROVED,
    /** A later version was approved. */
    REPLACED,
    ENDED;

    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether a second person approved it once. */
    public boolean wasApproved() {
        return this == APPROVED || this == REPLACED || this == ENDED;
    }
}
