package org.qinghe.safeguards;

import java.util.List;
import java.util.Optional;

/**
 * The register of processing as a gate (G3): a purpose is open only while an approved activity covers it and its validity has
 * not passed. Every call asks the database, so that what was ended or expired locks at once.
 */
public interface Register {

    /**
     * The proof that a purpose is lawful now.
     *
     * @throws Locked where it is not, with what is missing
     */
    Grant grant(Purpose purpose) throws Locked;

    Optional<Grant> ifGranted(Purpose purpose);

    /**
     * Whether the purpose was ever granted. The person's own rights to read, copy and erase outlive an activity that ended or
     * expired: they are asked for by this, not by {@link #grant}.
     */
    boolean everGranted(Purpose purpose);

    /** What must be done before the purpose is lawful; nothing where it is. */
    List<Missing> missing(Purpose purpose);
}
