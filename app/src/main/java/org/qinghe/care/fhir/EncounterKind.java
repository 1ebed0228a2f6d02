package org.qinghe.care.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.qinghe.care.entry.Entry;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.notes.Written;
import org.qinghe.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** That somebody met: sessions, family work and follow-ups that reached the person. What was said is in the answers. */
@Component
@Order(6)
class EncounterKind implements ResourceKind {

    private static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private final Contents contents;
    private final Named named;

    EncounterKind(Contents contents, Named named) {
        this.contents = contents;
        this.named = named;
    }

    @Override
    public String type() {
        return "Encounter";
    }

    @Override
    public List<Encounter> of(OpenRecord record, Words words) {
        return Stream.of(Sheet.SESSION, Sheet.FAMILY, Sheet.FOLLOW_UP)
                .flatMap(sheet -> contents.written(record, sheet).stream()
                        .filter(each -> met(sheet, each))
                        .map(each -> encounter(record.person(), sheet, each, words)))
                .toList();
    }

    @Override
    public Optional<UUID> personOf(Room room, String id) {
        return ResourceKind.personOfEntry(room, id);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Map.of(
                "date",
                new Parameter.Day(
                        each -> Codes.dayOf(((Encounter) each).getPeriod().getStartElement())));
    }

    @Override
    public Map<String, Function<Resource, List<Reference>>> references() {
        return Map.of("patient", each -> List.of(((Encounter) each).getSubject()));
    }

    private static boolean met(Sheet sheet, Entry<Written> entry) {
        return sheet != Sheet.FOLLOW_UP || "YES".equals(entry.said().fields().get("reached"));
    }

    private Encounter encounter(UUID person, Sheet sheet, Entry<Written> entry, Words words) {
        var day = Codes.dayOfTime(entry.happenedOn());
        var encounter = new Encounter()
                .setStatus(EncounterStatus.FINISHED)
                .setClass_(new Coding().setSystem(ACT).setCode(place(entry)))
                .addType(Codes.said(words.t("care.kind." + sheet)))
                .setSubject(Named.person(person))
                .setPeriod(new Period().setStartElement(day).setEndElement(day));
        encounter.setId(entry.id().toString());
        entry.account().ifPresent(worker -> encounter.addParticipant().setIndividual(named.worker(worker)));
        encounter.setServiceProvider(named.unit(entry.unit(), words));
        return encounter;
    }

    private static String place(Entry<Written> entry) {
        return switch (entry.said().fields().getOrDefault("way", "")) {
            case "CALL", "MESSAGE" -> "VR";
            case "VISIT" -> "HH";
            default -> "AMB";
        };
    }
}
