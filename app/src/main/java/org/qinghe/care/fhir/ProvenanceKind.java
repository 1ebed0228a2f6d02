package org.qinghe.care.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
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

/** Who wrote down what, when, and what it corrects. */
@Component
@Order(9)
class ProvenanceKind implements ResourceKind {

    private static final String AGENT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    private static final String ANSWERS = "QuestionnaireResponse/";

    private final Contents contents;
    private final Named named;

    ProvenanceKind(Contents contents, Named named) {
        this.contents = contents;
        this.named = named;
    }

    @Override
    public String type() {
        return "Provenance";
    }

    @Override
    public List<Provenance> of(OpenRecord record, Words words) {
        return Stream.<Stream<? extends Entry<?>>>of(
                        contents.answered(record).stream(),
                        contents.answeredBefore(record).stream(),
                        sheets(sheet -> contents.written(record, sheet)),
                        sheets(sheet -> contents.writtenBefore(record, sheet)))
                .flatMap(each -> each)
                .map(each -> provenance(record.person(), each, words))
                .toList();
    }

    private static Stream<Entry<Written>> sheets(Function<Sheet, List<Entry<Written>>> entries) {
        return Arrays.stream(Sheet.values()).flatMap(sheet -> entries.apply(sheet).stream());
    }

    @Override
    public Optional<UUID> personOf(Room room, String id) {
        return ResourceKind.personOfEntry(room, id);
    }

    @Override
    public Map<String, Function<Resource, List<Reference>>> references() {
        return Map.of("target", each -> ((Provenance) each).getTarget());
    }

    private Provenance provenance(UUID person, Entry<?> entry, Words words) {
        var provenance = new Provenance()
                .addTarget(new Reference(ANSWERS + entry.id()))
                .setRecordedElement(Codes.instant(entry.writtenAt()));
        provenance.setId(entry.id().toString());
        provenance
                .addAgent()
                .setType(Codes.concept(AGENT, "author"))
                .setWho(named.doer(entry.account(), person))
                .setOnBehalfOf(named.unit(entry.unit(), words));
        entry.replaces()
                .ifPresent(earlier -> provenance
                        .addEntity()
                        .setRole(ProvenanceEntityRole.REVISION)
                        .getWhat()
                        .getIdentifier()
                        .setSystem(QuestionnaireResponseKind.ENTRY)
                        .setValue(earlier.toString()));
        return provenance;
    }
}
