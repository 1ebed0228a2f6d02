package org.qinghe.safeguards;

import java.util.UUID;

/**
 * How an activity gets into the register and out of force. Everything is done in the name of whoever is signed in and is written
 * to the audit trail; what is not allowed is refused with {@link RegistrationRefused}.
 */
public interface Registration {

    /**
     * Begins an activity with its first draft.
     *
     * @param code a short code of capital letters, digits and hyphens, not used yet
     */
    UUID begin(String code, ActivityContent content);

    /** The fingerprint of the newest version, as somebody who reads it now sees it. */
    String fingerprint(UUID activity);

    /**
     * Writes the draft anew; where the newest version was approved, replaced or ended, begins the next version.
     *
     * @param seen the fingerprint of the version that was edited
     */
    void write(UUID activity, String seen, ActivityContent content);

    /** Proposes the draft; it must be complete. */
    void propose(UUID activity);

    /**
     * Approves what is proposed, which replaces the version in force. Refused to whoever proposed it.
     *
     * @param seen the fingerprint of the version that was read
     */
    void approve(UUID activity, String seen);

    /** Sends what is proposed back with a reason. */
    void giveBack(UUID activity, String reason);

    /** Ends the version in force with a reason; what it covers is locked at once. */
    void end(UUID activity, String reason);

    /** Throws the draft away, with the activity where there was no other version. */
    void discard(UUID activity);
}
