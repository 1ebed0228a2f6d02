package org.qinghe.care.fhir;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.care.people.Client.State;
import org.qinghe.care.people.Identity.Channel;
import org.qinghe.care.people.People;
import org.qinghe.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The person by the name of their choice; there is no other, and no date of birth, address or number. */
@Component
@Order(1)
class PatientKind implements ResourceKind {

    private final People people;
    private final Named named;

    PatientKind(People people, Named named) {
        this.people = people;
        this.named = named;
    }

    @Override
    public String type() {
        return "Patient";
    }

    @Override
    public List<Patient> of(OpenRecord record, Words words) {
        var client = people.of(record);
        var identity = client.identity();
        var patient = new Patient()
                .setActive(client.state() != State.CLOSED)
                .setManagingOrganization(named.unit(client.unit(), words));
        patient.setId(client.id().toString());
        patient.addName().setUse(NameUse.ANONYMOUS).setText(identity.alias());
        if (!identity.reach().isBlank() && identity.channel() != Channel.NONE) {
            patient.addTelecom()
                    .setSystem(identity.channel() == Channel.CALL ? ContactPointSystem.PHONE : ContactPointSystem.OTHER)
                    .setValue(identity.reach());
        }
        return List.of(patient);
    }

    @Override
    public Optional<UUID> personOf(Room room, String id) {
        return ResourceKind.uuid(id);
    }
}
