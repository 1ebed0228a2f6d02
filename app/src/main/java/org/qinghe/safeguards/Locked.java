package org.qinghe.safeguards;

import java.util.List;

/** Refuses a purpose that no approved processing activity covers now; pages answer it with 423 and say what is missing. */
public final class Locked extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Purpose purpose;
    private final transient List<Missing> missing;

    Locked(Purpose purpose, List<Missing> missing) {
        super(purpose + " is locked until a processing activity that covers it is approved");
        this.purpose = purpose;
        this.missing = List.copyOf(missing);
    }

    public Purpose purpose() {
        return purpose;
    }

    /** What must be done first; never empty. */
    public List<Missing> missing() {
        return missing;
    }
}
