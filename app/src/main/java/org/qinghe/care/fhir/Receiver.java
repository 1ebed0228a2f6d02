package org.qinghe.care.fhir;

import java.util.UUID;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;

/** Takes resources of one type that a system creates: what they say is kept as a worker would have written it down. */
interface Receiver {

    /** The type's name in R4. */
    String type();

    /**
     * Reads it, opens the record it belongs to, and adds it.
     *
     * @throws Outcome where something in it is not as this takes it, or would be lost
     */
    Added received(Room room, String body, FhirFormat format, FhirText text);

    /** What was added, and where. */
    record Added(OpenRecord record, UUID id) {}

    /** Whose it is; nothing that would change the meaning or be lost may come with it. */
    static UUID person(DomainResource sent, Reference subject) {
        if (sent.hasContained() || sent.hasModifierExtension() || sent.hasImplicitRules()) {
            throw Outcome.unfit("more", "contained");
        }
        var named = subject.hasReference() ? subject.getReference() : "";
        var within = named.startsWith(FhirAnswers.base() + "/")
                ? named.substring(FhirAnswers.base().length() + 1)
                : named;
        if (!within.startsWith("Patient/")) {
            throw Outcome.unfit("noPatient", "subject");
        }
        return ResourceKind.uuid(within.substring("Patient/".length()))
                .orElseThrow(() -> Outcome.unfit("noPatient", "subject"));
    }
}
