package org.qinghe.oversight.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody entered with its evidence.
 *
 * @param id its id
 * @param unit the unit it is about
 * @param datum what it is of
 * @param day when it was
 * @param reading what was read
 * @param evidence where it can be looked up
 * @param made when it was entered
 * @param name who entered it
 * @param counts whether it is the newest of its unit, datum and day
 */
public record Entry(
        UUID id,
        UUID unit,
        Datum.Entered datum,
        LocalDate day,
        Reading reading,
        String evidence,
        Instant made,
        String name,
        boolean counts) {

    String path() {
        return "/entries?unit=" + unit + "#e" + id;
    }
}
