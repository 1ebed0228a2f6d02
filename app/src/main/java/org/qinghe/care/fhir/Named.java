package org.qinghe.care.fhir;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Units;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** References to units, to those who work in them, and to the person; the first two by number and name, as they are no resources. */
@Component
class Named {

    private static final String UNIT = "urn:qinghe:unit";
    private static final String WORKER = "urn:qinghe:worker";

    private final Units units;
    private final Colleagues colleagues;

    Named(Units units, Colleagues colleagues) {
        this.units = units;
        this.colleagues = colleagues;
    }

    static Reference person(UUID person) {
        return new Reference("Patient/" + person);
    }

    Reference unit(UUID unit, Words words) {
        var reference = logical("Organization", UNIT, unit.toString());
        units.find(unit).ifPresent(each -> reference.setDisplay(words.name(each.nameZh(), each.nameEn())));
        return reference;
    }

    /** Who did something: a worker or a care system, or the person where nobody did it for them. */
    Reference doer(Optional<UUID> account, UUID person) {
        return account.map(this::worker).orElseGet(() -> person(person));
    }

    Reference worker(UUID account) {
        var known = colleagues.findAll(List.of(account)).get(account);
        var reference = logical("Practitioner", WORKER, account.toString());
        return known == null ? reference : reference.setDisplay(known.name());
    }

    private static Reference logical(String type, String system, String value) {
        return new Reference()
                .setType(type)
                .setIdentifier(new Identifier().setSystem(system).setValue(value));
    }
}
