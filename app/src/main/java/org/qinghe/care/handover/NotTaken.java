package org.qinghe.care.handover;

/** A letter is not opened, and nothing of it is kept. */
final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why; in words {@code care.arrival.refused.<NAME>}. */
    enum Reason {
        /** It is no letter of a county, or of another version. */
        UNREADABLE,
        /** No partner signed it, or it was altered since. */
        NOT_SIGNED,
        /** No agreement with the sender names the handing over of care today. */
        NOT_AGREED,
        /** It is addressed to another county. */
        OTHER_COUNTY,
        /** Its time is over. */
        OVER,
        /** It was opened here before. */
        OPENED_BEFORE
    }

    private final Reason reason;

    NotTaken(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    String message() {
        return "care.arrival.refused." + reason;
    }
}
