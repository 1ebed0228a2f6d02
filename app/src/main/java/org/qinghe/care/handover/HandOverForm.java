package org.qinghe.care.handover;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinghe.care.partners.HandOverPartners.County;
import org.qinghe.care.people.Agreed;
import org.qinghe.care.people.Consent;
import org.qinghe.care.received.Part;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;

/**
 * What a person agrees to have handed over, as it is being filled in with them. Nothing is ticked beforehand.
 *
 * @param partner the other county's id, as it was sent
 * @param until the last day on which it may be sent and opened
 * @param agrees whether the person agrees to exactly this
 * @param agreesSensitive whether they agree separately that sensitive information is in it
 * @param way how they agree
 */
public record HandOverForm(
        String partner, Set<String> parts, String until, boolean agrees, boolean agreesSensitive, String way) {

    public static final int LONGEST_DAYS = 30;

    private static final int USUAL_DAYS = 14;

    public HandOverForm {
        parts = Set.copyOf(parts);
        until = until.strip();
    }

    static HandOverForm fresh(LocalDate today) {
        return new HandOverForm(
                "", Set.of(), today.plusDays(USUAL_DAYS).toString(), false, false, Consent.Way.PAPER.name());
    }

    FieldErrors errors(List<County> partners, LocalDate today) {
        var errors = FieldErrors.none();
        if (partners.stream().noneMatch(each -> each.id().toString().equals(partner))) {
            errors = errors.with("partner", "care.handOver.partner.wrong");
        }
        if (chosen().isEmpty()) {
            errors = errors.with("parts", "care.handOver.parts.none");
        }
        var day = TypedDay.of(until);
        if (day.isEmpty() || day.get().isBefore(today) || day.get().isAfter(today.plusDays(LONGEST_DAYS))) {
            errors = errors.with("until", "care.handOver.until.wrong", LONGEST_DAYS);
        }
        if (!agrees) {
            errors = errors.with("agrees", "care.handOver.agrees.none");
        }
        if (sensitive() && !agreesSensitive) {
            errors = errors.with("agreesSensitive", "care.handOver.agreesSensitive.none");
        }
        return chosenWay().isEmpty() ? errors.with("way", "care.consent.way.none") : errors;
    }

    UUID chosenPartner() {
        return UUID.fromString(partner);
    }

    List<Part> chosen() {
        return Arrays.stream(Part.values())
                .filter(each -> parts.contains(each.name()))
                .toList();
    }

    private boolean sensitive() {
        return chosen().stream().anyMatch(Part::sensitive);
    }

    /** What that is as consents to a unit; only of a form without errors. */
    List<Agreed> agreed(UUID unit, Clock clock) {
        var end = end(clock);
        var agreed = new ArrayList<Agreed>();
        agreed.add(new Agreed(unit, Purpose.HAND_OVER, false, end));
        if (sensitive()) {
            agreed.add(new Agreed(unit, Purpose.HAND_OVER, true, end));
        }
        return agreed;
    }

    private Instant end(Clock clock) {
        return TypedDay.of(until)
                .orElseThrow()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    Optional<Consent.Way> chosenWay() {
        return List.of(Consent.Way.PAPER, Consent.Way.SPOKEN).stream()
                .filter(each -> each.name().equals(way))
                .findFirst();
    }
}
