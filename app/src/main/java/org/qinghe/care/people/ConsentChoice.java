package org.qinghe.care.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinghe.care.people.Consent.Way;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;

/**
 * Which boxes a person ticked on the form of consent. None is ticked beforehand, and sensitive information has boxes of its
 * own.
 *
 * @param agreed the ticked boxes
 * @param until the last day, as it was filled in
 * @param way how the person agrees, as it was filled in
 */
public record ConsentChoice(Set<String> agreed, String until, String way) {

    /** What is asked for, in the order of the form. */
    public static final List<Purpose> PURPOSES = List.of(
            Purpose.FIRST_CONTACT,
            Purpose.CARE,
            Purpose.TREATMENT,
            Purpose.JOB_SUPPORT,
            Purpose.FOLLOW_UP,
            Purpose.SUPERVISION);

    /** For which of them sensitive information is asked for separately. */
    public static final Set<Purpose> SENSITIVE = Set.of(Purpose.CARE, Purpose.TREATMENT, Purpose.SUPERVISION);

    private static final int LONGEST_YEARS = 3;

    public ConsentChoice {
        agreed = Set.copyOf(agreed);
        until = until.strip();
    }

    /** The form as it is shown first: nothing ticked, for a year. */
    public static ConsentChoice fresh(LocalDate today) {
        return new ConsentChoice(Set.of(), today.plusYears(1).toString(), Way.PAPER.name());
    }

    public static String box(Purpose purpose, boolean sensitive) {
        return sensitive ? purpose + ".sensitive" : purpose.name();
    }

    public boolean has(Purpose purpose, boolean sensitive) {
        return agreed.contains(box(purpose, sensitive));
    }

    /** What is wrong with it. */
    public FieldErrors errors(LocalDate today) {
        var errors = errorsOfBoxes(today);
        return chosenWay().isEmpty() ? errors.with("way", "care.consent.way.none") : errors;
    }

    /** What is wrong with the boxes and the day. */
    public FieldErrors errorsOfBoxes(LocalDate today) {
        var errors = FieldErrors.none();
        if (agreed.isEmpty()) {
            errors = errors.with("agreed", "care.consent.none");
        }
        for (var purpose : SENSITIVE) {
            if (has(purpose, true) && !has(purpose, false)) {
                errors = errors.with("agreed", "care.consent.onlySensitive");
            }
        }
        var day = TypedDay.of(until);
        if (day.isEmpty() || day.get().isBefore(today) || day.get().isAfter(today.plusYears(LONGEST_YEARS))) {
            errors = errors.with("until", "care.consent.until.wrong", LONGEST_YEARS);
        }
        return errors;
    }

    /** What was agreed to, for a unit; only of a choice without errors. */
    public List<Agreed> forUnit(UUID unit, Clock clock) {
        var end = TypedDay.of(until)
                .orElseThrow()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        return PURPOSES.stream()
                .flatMap(purpose -> java.util.stream.Stream.of(false, true)
                        .filter(sensitive -> has(purpose, sensitive))
                        .map(sensitive -> new Agreed(unit, purpose, sensitive, end)))
                .toList();
    }

    /** How a worker may note it down: a person's own door is the person's. */
    public Optional<Way> chosenWay() {
        return List.of(Way.PAPER, Way.SPOKEN).stream()
                .filter(each -> each.name().equals(way))
                .findFirst();
    }
}
