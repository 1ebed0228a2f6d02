package org.qinghe.oversight.assessment;

import java.util.List;

/**
 * A hint about the figures of an indicator or of a unit, in words.
 *
 * @param subject the indicator or the unit
 * @param found what was seen
 * @param limit what it does not show
 * @param source where the method is from
 * @param behind the figures or reports it rests on, as far as a page shows them
 * @param more how many it rests on beside those
 */
public record Check(String subject, String found, String limit, String source, List<Behind> behind, int more) {

    /**
     * A figure or report.
     *
     * @param path the page with its history; empty text where there is none
     */
    public record Behind(String text, String path) {}

    public Check {
        behind = List.copyOf(behind);
    }
}
