package org.qinghe.oversight.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.units.Unit;
import org.qinghe.work.Bilingual;

/**
 * A planned inspection: which units are looked at, by which checklist and when.
 *
 * @param area the code of the area whose units are in the frame; empty text is the whole installation
 * @param kinds which sorts of unit are in the frame; each is a stratum
 * @param size how many units are drawn
 * @param termDays how many days a unit has to mend what is found
 * @param frozen when the frame was settled, before any seed
 */
public record Inspection(
        UUID id,
        Bilingual title,
        UUID checklist,
        String area,
        List<Unit.Kind> kinds,
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
