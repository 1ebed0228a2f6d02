package org.qinghe.care.fhir;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.care.people.Consents;
import org.qinghe.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the person agreed to, each point a consent of its own, as it is stored: active, or ended or withdrawn. */
@Component
@Order(3)
class ConsentKind implements ResourceKind {

    private static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final String LOINC = "http://loinc.org";
    private static final String WORDING = "urn:qinghe:consent:";

    private final Consents consents;
    private final Named named;
    private final Clock clock;

    ConsentKind(Consents consents, Named named, Clock clock) {
        this.consents = consents;
        this.named = named;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "Consent";
    }

    @Override
    public List<Consent> of(OpenRecord record, Words words) {
        return consents.of(record.room(), record.person()).stream()
                .filter(each -> concerns(record.room(), each))
                .map(each -> consent(record.person(), each, words))
                .toList();
    }

    /** To the person all of them; otherwise those that the room itself rests on. */
    private static boolean concerns(Room room, org.qinghe.care.people.Consent given) {
        return room.visitor().isPresent()
                || given.purpose() == room.purpose()
                        && room.unit().filter(given.unit()::equals).isPresent();
    }

    @Override
    public Optional<UUID> personOf(Room room, String id) {
        return ResourceKind.uuid(id)
                .flatMap(consent -> room.sql("select client from care.consent where id = ?")
                        .param(consent)
                        .query(UUID.class)
                        .optional());
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Map.of(
                "status",
                new Parameter.Token(
                        each -> Stream.of(((Consent) each).getStatus().toCode())));
    }

    @Override
    public Map<String, Function<Resource, List<Reference>>> references() {
        return Map.of("patient", each -> List.of(((Consent) each).getPatient()));
    }

    private Consent consent(UUID person, org.qinghe.care.people.Consent given, Words words) {
        var consent = new Consent()
                .setStatus(given.activeAt(clock.instant()) ? ConsentState.ACTIVE : ConsentState.INACTIVE)
                .setScope(Codes.concept(SCOPE, "patient-privacy"))
                .addCategory(Codes.concept(LOINC, "59284-0"))
                .setPatient(Named.person(person))
                .setDateTimeElement(Codes.time(given.from()))
                .addPerformer(Named.person(person))
                .addOrganization(named.unit(given.unit(), words))
                .setProvision(provision(given, words));
        consent.addPolicy().setUri(WORDING + given.wording());
        consent.setId(given.id().toString());
        return consent;
    }

    private ProvisionComponent provision(org.qinghe.care.people.Consent given, Words words) {
        var provision = new ProvisionComponent()
                .setType(ConsentProvisionType.PERMIT)
                .setPeriod(
                        new Period().setStartElement(Codes.time(given.from())).setEndElement(Codes.time(given.end())))
                .addPurpose(Codes.use(given.purpose()))
                .addPurpose(Codes.own(given.purpose()));
        provision
                .addActor()
                .setRole(Codes.concept(PARTICIPATION, "PRCP"))
                .setReference(named.unit(given.unit(), words));
        return given.sensitive() ? provision.addSecurityLabel(Codes.substances()) : provision;
    }
}
