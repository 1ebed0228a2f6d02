package org.qinghe.safeguards;

import java.util.UUID;

/**
 * The proof that a purpose is lawful now: a registered processing activity covers it and was approved by a second person. Only
 * the {@link Register} makes one, so that no repository of care can be reached without it. A grant is for the transaction it was
 * asked in; it is asked for again each time, and never kept.
 */
public final class Grant {

    private final Purpose purpose;
    private final UUID activity;
    private final int version;

    Grant(Purpose purpose, UUID activity, int version) {
        this.purpose = purpose;
        this.activity = activity;
        this.version = version;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** The registered processing activity. */
    public UUID activity() {
        return activity;
    }

    /** Its approved version, from 1. */
    public int version() {
        return version;
    }

    @Override
    public String toString() {
        return purpose + " by " + activity + " version " + version;
    }
}
