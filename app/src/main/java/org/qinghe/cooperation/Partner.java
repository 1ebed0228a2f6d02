package org.qinghe.cooperation;

import java.util.Optional;
import java.util.UUID;

/**
 * Another region one works with.
 *
 * @param nameEn empty text where there is none
 * @param region the beginning of the codes of its areas, or empty text where it tells of none
 * @param contact the office to ask, and its telephone
 * @param site where its installation answers, such as {@code https://qinghe.example.gov.cn}, or empty text
 * @param daily whether its releases are fetched every day
 * @param key what it signs with; nothing until it is noted
 * @param sealingKey what is sealed for it; nothing until it is noted
 */
public record Partner(
        UUID id,
        String nameZh,
        String nameEn,
        String region,
        String contact,
        String site,
        boolean daily,
        Optional<NotedKey> key,
        Optional<NotedKey> sealingKey) {

    /**
     * A public key that was noted, and is used once somebody else has compared it with what the partner reads out.
     *
     * @param text in X.509 form, base 64
     * @param by who noted it
     * @param confirmedBy nothing until then
     */
    public record NotedKey(String text, UUID by, Optional<UUID> confirmedBy) {

        public String fingerprint() {
            return Fingerprint.of(text);
        }

        public boolean confirmed() {
            return confirmedBy.isPresent();
        }

        /** Whoever noted it cannot be the second person. */
        public boolean couldBeConfirmedBy(UUID account) {
            return !confirmed() && !by.equals(account);
        }
    }

    /** The key for that use; nothing until it is noted. */
    public Optional<NotedKey> key(KeyUse use) {
        return use == KeyUse.SIGNING ? key : sealingKey;
    }

    public String path() {
        return CooperationAccess.PARTNERS + "/" + id;
    }

    /** What it signs with, once it was compared. */
    Optional<String> comparedKey() {
        return key.filter(NotedKey::confirmed).map(NotedKey::text);
    }

    /** Whether the file is signed with it, as that. */
    boolean signed(SignedFile file, SignedAs use) {
        return comparedKey().filter(key -> file.isSignedBy(key, use)).isPresent();
    }

    /** Whether both its keys are confirmed, so that something can be sealed for it and it is known who answers. */
    boolean canBeWrittenTo() {
        return comparedKey().isPresent()
                && sealingKey.filter(NotedKey::confirmed).isPresent();
    }

    /** Whether what it releases can be taken over: its key is confirmed, and it is known of which areas it may tell. */
    public boolean ready() {
        return comparedKey().isPresent() && !region.isEmpty();
    }
}
