package org.qinghe.care.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.care.people.Look;
import org.qinghe.care.people.WhoLooked;
import org.qinghe.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who opened the record, what for, and what they did in it; to the person also why, where it was an emergency. */
@Component
@Order(10)
class AuditEventKind implements ResourceKind {

    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String DOING = "urn:qinghe:look";

    private final WhoLooked looks;
    private final EmergencyEvents emergencies;
    private final Named named;

    AuditEventKind(WhoLooked looks, EmergencyEvents emergencies, Named named) {
        this.looks = looks;
        this.emergencies = emergencies;
        this.named = named;
    }

    @Override
    public String type() {
        return "AuditEvent";
    }

    @Override
    public List<AuditEvent> of(OpenRecord record, Words words) {
        return Stream.concat(
                        looks.concerning(record.room(), record.person()).stream()
                                .map(each -> event(record.person(), each, words)),
                        emergencies.of(record, words).stream())
                .toList();
    }

    /** Read by pages, since there is no end of them. */
    @Override
    public Found found(Search search, OpenRecord record, Words words) {
        if (search.id().isPresent()) {
            return ResourceKind.super.found(search, record, words);
        }
        var room = record.room();
        return new Found(
                looks.countConcerning(room, record.person()),
                looks.concerning(room, record.person(), search.count(), search.offset()).stream()
                        .map(each -> event(record.person(), each, words))
                        .toList());
    }

    @Override
    public Optional<UUID> personOf(Room room, String id) {
        return id.matches("\\d{1,18}")
                ? room.sql("select client from care.look where number = ?")
                        .param(Long.valueOf(id))
                        .query(UUID.class)
                        .optional()
                : Optional.empty();
    }

    @Override
    public Map<String, Function<Resource, List<Reference>>> references() {
        return Map.of(
                "patient",
                each -> List.of(((AuditEvent) each).getEntityFirstRep().getWhat()));
    }

    private AuditEvent event(UUID person, Look look, Words words) {
        var event = new AuditEvent()
                .setType(new Coding().setSystem(DICOM).setCode("110110"))
                .addSubtype(new Coding()
                        .setSystem(DOING)
                        .setCode(look.what())
                        .setDisplay(words.t("care.look." + look.what())))
                .setAction(action(look.what()))
                .setRecordedElement(Codes.instant(look.at()))
                .setOutcome(AuditEventOutcome._0)
                .addPurposeOfEvent(new CodeableConcept(Codes.use(look.purpose())).addCoding(Codes.own(look.purpose())));
        event.setId(Long.toString(look.number()));
        event.addAgent().setRequestor(true).setWho(named.doer(look.account(), person));
        event.getSource().setObserver(observer(look, words));
        event.addEntity().setWhat(Named.person(person));
        return event;
    }

    private Reference observer(Look look, Words words) {
        return look.unit().map(unit -> named.unit(unit, words)).orElseGet(() -> new Reference().setDisplay("Qinghe"));
    }

    private static AuditEventAction action(String what) {
        return what.startsWith("added") ? AuditEventAction.C : AuditEventAction.R;
    }
}
