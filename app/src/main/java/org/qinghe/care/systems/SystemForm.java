package org.qinghe.care.systems;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.care.systems.SystemGrants.Asked;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;

/** A care system as it is being proposed, all of it as it was sent. */
public record SystemForm(String name, String responsible, String purpose, Set<String> scopes, String validUntil) {

    private static final int LONGEST = 60;

    public SystemForm {
        name = name.strip();
        validUntil = validUntil.strip();
        scopes = Set.copyOf(scopes);
    }

    static SystemForm fresh(LocalDate today) {
        return new SystemForm("", "", "", Set.of(), today.plusYears(1).toString());
    }

    /**
     * What is wrong with it.
     *
     * @param colleagues the accounts of the unit, one of whom answers for the system
     */
    FieldErrors errors(Collection<UUID> colleagues, LocalDate today) {
        var errors = FieldErrors.none();
        if (name.isEmpty() || name.length() > LONGEST) {
            errors = errors.with("name", "care.systems.name.wrong", LONGEST);
        }
        if (colleagues.stream().noneMatch(each -> each.toString().equals(responsible))) {
            errors = errors.with("responsible", "care.systems.responsible.wrong");
        }
        if (chosenPurpose().isEmpty()) {
            errors = errors.with("purpose", "care.systems.purpose.wrong");
        }
        if (granted().toList().isEmpty()) {
            errors = errors.with("scopes", "care.systems.scopes.none");
        }
        return TypedDay.of(validUntil)
                        .filter(day -> day.isAfter(today) && !day.isAfter(today.plusYears(1)))
                        .isPresent()
                ? errors
                : errors.with("validUntil", "care.systems.validUntil.wrong");
    }

    /** What is asked for; only of a form without errors. */
    Asked asked() {
        return new Asked(
                name,
                UUID.fromString(responsible),
                chosenPurpose().orElseThrow(),
                granted().toList(),
                TypedDay.of(validUntil).orElseThrow());
    }

    Optional<Purpose> chosenPurpose() {
        return SystemGrant.PURPOSES.stream()
                .filter(each -> each.name().equals(purpose))
                .findFirst();
    }

    private Stream<String> granted() {
        return Stream.concat(
                        SystemGrant.READABLE.stream().map(type -> type + ".rs"),
                        SystemGrant.CREATABLE.stream().map(type -> type + ".c"))
                .filter(scopes::contains);
    }
}
