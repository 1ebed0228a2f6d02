package org.qinghe.cooperation;

import java.time.LocalDate;

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
     * Adds a region that is worked with by files only.
     *
     * @param contact the office to ask, and its telephone
     */
    void partner(String nameZh, String nameEn, String contact, Agreed... agreements);
}
