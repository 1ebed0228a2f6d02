package org.qinghe.oversight.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.work.Bilingual;

/**
 * A planned inspection: which units, or tasks of theirs, are looked at, by which checklist and when.
 *
 * @param among what its frame is made of
 * @param size how many units or tasks are drawn
 * @param termDays how many days a unit has to mend what is found
 * @param frozen when the frame was settled, before any seed
 */
public record Inspection(
        UUID id,
        Bilingual title,
        UUID checklist,
        Among among,
        int size,
        LocalDate firstDay,
        LocalDate lastDay,
        int termDays,
        Optional<Frozen> frozen) {

    /**
     * The frame as it was settled.
     *
     * @param digest its SHA-256
     */
    public record Frozen(Instant at, String digest) {}
}
