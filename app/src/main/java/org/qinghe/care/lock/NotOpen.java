package org.qinghe.care.lock;

import java.util.UUID;

/** A record that does not open. The reason is told only where it tells nobody that there is a record. */
public final class NotOpen extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** Not there, or another's: to the caller it is the same. */
        NOT_YOURS,
        /** The caller's own client, who has not agreed to this purpose, or no longer does. */
        NO_CONSENT,
        /** The key was destroyed: nothing can be read any more. */
        FORGOTTEN
    }

    private final Reason reason;

    NotOpen(UUID person, Reason reason) {
        super(reason + " " + person);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
