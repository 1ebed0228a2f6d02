package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A scheme applied to the units of an area. Its scores never change; a correction is a further one.
 *
 * @param id its id
 * @param scheme the scheme's id
 * @param version the version that was in force on the last day
 * @param fullMark the points that the weighted criteria share
 * @param area the code of the area whose units are judged, or empty text
 * @param span the days that are judged
 * @param trait by what units are put beside others of their like
 * @param follows the one it corrects
 * @param reason why it was computed again, or empty text
 * @param making when and by whom it was computed
 * @param publication when, by whom, and until when units may appeal
 */
public record Assessment(
        UUID id,
        UUID scheme,
        int version,
        BigDecimal fullMark,
        String area,
        Span span,
        Trait trait,
        Optional<UUID> follows,
        String reason,
        Step making,
        Optional<Publication> publication) {

    /** Who did it, and when. */
    public record Step(UUID account, String name, Instant at) {}

    /** Who published it, when, for which unit, and the last day of appeals. */
    public record Publication(Step by, UUID unit, LocalDate appealsUntil) {}

    public String path() {
        return "/assessments/" + id;
    }

    public String path(UUID unit) {
        return path() + "/units/" + unit;
    }

    public int year() {
        return span.last().getYear();
    }

    boolean published() {
        return publication.isPresent();
    }

    /** Whether units may still appeal on that day. */
    boolean open(LocalDate day) {
        return publication.filter(each -> !day.isAfter(each.appealsUntil())).isPresent();
    }
}
