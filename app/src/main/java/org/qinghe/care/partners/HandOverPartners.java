package org.qinghe.care.partners;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The other counties with which it is agreed today that care is handed over, and whose keys two people compared. It is told of
 * sealed letters only: what is in them, it cannot read.
 */
public interface HandOverPartners {

    /**
     * One of them.
     *
     * @param nameEn empty text where there is none
     * @param signingKey what it signs with, Ed25519, X.509, base 64
     * @param sealingKey what is sealed for it, X25519, base 64
     */
    record County(UUID id, String nameZh, String nameEn, String signingKey, String sealingKey) {}

    /** Who signed a file, or why it is not taken. */
    sealed interface Sender {

        /** A partner did, and what it signed. */
        record Known(County partner, byte[] letter) implements Sender {}

        /** It is no signed file. */
        record NoFile() implements Sender {}

        /** It is signed with no partner's key, or was altered since. */
        record NotSigned() implements Sender {}

        /** A partner signed it, and no agreement with them names the handing over of care today. */
        record NotAgreed() implements Sender {}
    }

    /** By name; a county works with a handful. */
    List<County> all();

    /** Nothing where it is not agreed today, or a key was not compared. */
    Optional<County> find(UUID partner);

    /** The letter as a file that this installation signed. */
    byte[] signed(byte[] letter);

    /** The public key of that signature. */
    String ownSigningKey();

    Sender sender(byte[] file);
}
