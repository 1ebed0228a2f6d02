package org.qinghe.cooperation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.database.KeptKeyPair;

/** The partners a plan can be made with: who they are, what is agreed with them, and how letters go to them and come from them. */
public interface JointPartners {

    /** The header in which an installation says, signed, that it asks for the letters meant for it. */
    String ASKING = "Qinghe-Asking";

    /** Who signed a file, or why it is not taken. */
    sealed interface Sender {

        /** A partner did, and what it signed. */
        record Known(Partner partner, byte[] letter) implements Sender {}

        /** It is no signed file. */
        record NoFile() implements Sender {}

        /** It is signed with no partner's key, or as something else, or was altered since. */
        record NotSigned() implements Sender {}
    }

    /** What came of asking a partner's installation. */
    sealed interface Answer {

        record Got(byte[] content) implements Answer {}

        /**
         * Nobody answered, or not with what was asked for.
         *
         * @param message the key of the sentence that says it
         * @param detail what goes into it, or empty text
         */
        record Failed(String message, String detail) implements Answer {}
    }

    /** By name; a county works with a handful. */
    List<Partner> all();

    Optional<Partner> find(UUID partner);

    /** Those who answer, as their key was compared, and can be asked by the network. */
    default List<Partner> reachable() {
        return all().stream()
                .filter(each -> !each.site().isEmpty() && keyOf(each).isPresent())
                .toList();
    }

    /** What holds today with those whose key was compared, by partner and title. */
    List<Agreement> inForce();

    /** The same with one partner. */
    default List<Agreement> inForceWith(UUID partner) {
        return inForce().stream().filter(each -> each.partner().equals(partner)).toList();
    }

    /** Whichever it is, whether it still holds or not. */
    Optional<Agreement> agreement(UUID id);

    /** What this installation calls itself to others. */
    String ownName();

    /** What this installation signs with, X.509, base 64. */
    String ownKey();

    /** What the partner signs with, once two people compared it. */
    Optional<String> keyOf(Partner partner);

    /** The letter as a file that this installation signed. */
    byte[] signed(byte[] letter);

    /** The letter as a file of whoever holds these keys; for plans that are carried over with both sides' letters. */
    byte[] signedBy(KeptKeyPair keys, byte[] letter);

    Sender sender(byte[] file);

    /** Asks the partner's installation at that path for the letters meant for this one. */
    Answer ask(Partner partner, String path);

    /** The partner that signed what stands in the header {@link #ASKING}, for this installation and just now. */
    Optional<Partner> asking(String header);
}
