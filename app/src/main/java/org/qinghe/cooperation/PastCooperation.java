package org.qinghe.cooperation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Partners and agreements that are carried over: the same steps by the same rules as on the pages, by whoever is signed in.
 *
 * <p>Whatever the pages would refuse throws an {@link IllegalStateException}.
 */
public interface PastCooperation {

    /**
     * What was agreed.
     *
     * @param what who does what
     * @param handOver whether it names the handing over of care
     */
    record Agreed(String title, String what, LocalDate firstDay, LocalDate lastDay, boolean handOver) {}

    /**
     * Adds a region that is worked with by files only, and returns its id.
     *
     * @param contact the office to ask, and its telephone
     */
    UUID partner(String nameZh, String nameEn, String contact, Agreed... agreements);

    /**
     * Notes its keys.
     *
     * @param signing what it signs with, Ed25519, X.509, base 64
     * @param sealing what is sealed for it, X25519, base 64
     */
    void noteKeys(UUID partner, String signing, String sealing);

    /** Confirms its keys as somebody else than whoever noted them. */
    void confirmKeys(UUID partner);
}
