package org.qinghe.care.fhir;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.qinghe.units.Colleagues;
import org.qinghe.units.TechnicalAccounts;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/**
 * References to units, to those who work in them, and to the person; the first two by number and name, as they are no resources.
 * The names of units and workers are remembered for some seconds, since a record names the same few on every line.
 */
@Component
class Named {

    static final String UNIT = "urn:qinghe:unit";

    private static final String WORKER = "urn:qinghe:worker";
    private static final String SYSTEM = "urn:qinghe:system";
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST = 2_000;

    private final Units units;
    private final Colleagues colleagues;
    private final TechnicalAccounts systems;
    private final Clock clock;
    private final Map<UUID, Kept<Optional<Unit>>> knownUnits = new ConcurrentHashMap<>();
    private final Map<UUID, Kept<Doer>> knownDoers = new ConcurrentHashMap<>();

    Named(Units units, Colleagues colleagues, TechnicalAccounts systems, Clock clock) {
        this.units = units;
        this.colleagues = colleagues;
        this.systems = systems;
        this.clock = clock;
    }

    private record Kept<T>(T value, Instant until) {}

    private record Doer(boolean system, Optional<String> name) {}

    static Reference person(UUID person) {
        return new Reference("Patient/" + person);
    }

    Reference unit(UUID unit, Words words) {
        var reference = logical("Organization", UNIT, unit.toString());
        remembered(knownUnits, unit, () -> units.find(unit))
                .ifPresent(each -> reference.setDisplay(words.name(each.nameZh(), each.nameEn())));
        return reference;
    }

    /** Who did something: a worker or a care system, or the person where nobody did it for them. */
    Reference doer(Optional<UUID> account, UUID person) {
        return account.map(this::worker).orElseGet(() -> person(person));
    }

    /** A worker or a care system. */
    Reference worker(UUID account) {
        var known = remembered(knownDoers, account, () -> doer(account));
        var reference = known.system()
                ? logical("Device", SYSTEM, account.toString())
                : logical("Practitioner", WORKER, account.toString());
        known.name().ifPresent(reference::setDisplay);
        return reference;
    }

    private Doer doer(UUID account) {
        var system = systems.name(account);
        return system.isPresent()
                ? new Doer(true, system)
                : new Doer(
                        false,
                        Optional.ofNullable(colleagues.findAll(List.of(account)).get(account))
                                .map(Colleagues.Colleague::name));
    }

    private <T> T remembered(Map<UUID, Kept<T>> known, UUID id, Supplier<T> asked) {
        var now = clock.instant();
        var kept = known.get(id);
        if (kept != null && now.isBefore(kept.until())) {
            return kept.value();
        }
        if (known.size() > MOST) {
            known.clear();
        }
        var value = asked.get();
        known.put(id, new Kept<>(value, now.plus(REMEMBERED)));
        return value;
    }

    private static Reference logical(String type, String system, String value) {
        return new Reference()
                .setType(type)
                .setIdentifier(new Identifier().setSystem(system).setValue(value));
    }
}
