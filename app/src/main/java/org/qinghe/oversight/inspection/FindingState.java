package org.qinghe.oversight.inspection;

import java.util.EnumSet;
import java.util.Set;

/** Where the rectification of a finding stands. */
public enum FindingState {
    /** Ordered, and the unit has it to mend. */
    ISSUED,
    /** The unit says it is mended; somebody of another unit has to look. */
    ANSWERED,
    /** Looked at and not good enough: the unit has it to mend. */
    RETURNED,
    VERIFIED,
    CLOSED;

    static final Set<FindingState> TO_MEND = EnumSet.of(ISSUED, RETURNED);
    static final Set<FindingState> OPEN = EnumSet.of(ISSUED, ANSWERED, RETURNED);
    static final Set<FindingState> MENDED = EnumSet.of(VERIFIED, CLOSED);

    public boolean toMend() {
        return TO_MEND.contains(this);
    }

    public String message() {
        return "inspection.state." + name();
    }
}
