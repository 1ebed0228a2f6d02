package org.qinghe.care.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.qinghe.care.entry.Entry;
import org.qinghe.care.instruments.Answered;
import org.qinghe.care.instruments.Instrument;
import org.qinghe.care.instruments.Scale;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the answers to the published instruments come to, one for each scale. There is no other score. */
@Component
@Order(8)
class ObservationKind implements ResourceKind {

    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final String LOINC = "http://loinc.org";
    private static final int NUMBER = 36;

    private final Contents contents;
    private final Named named;

    ObservationKind(Contents contents, Named named) {
        this.contents = contents;
        this.named = named;
    }

    @Override
    public String type() {
        return "Observation";
    }

    @Override
    public List<Observation> of(OpenRecord record, Words words) {
        return contents.answered(record).stream()
                .flatMap(entry ->
                        scales(entry.said()).stream().map(scale -> observation(record.person(), entry, scale, words)))
                .toList();
    }

    /** The entry's number, a hyphen and the scale. */
    @Override
    public Optional<UUID> personOf(Room room, String id) {
        return id.length() > NUMBER ? ResourceKind.personOfEntry(room, id.substring(0, NUMBER)) : Optional.empty();
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Map.of(
                "code",
                new Parameter.Token(each ->
                        ((Observation) each).getCode().getCoding().stream().map(Coding::getCode)),
                "date",
                new Parameter.Day(each -> Codes.dayOf(((Observation) each).getEffectiveDateTimeType())));
    }

    @Override
    public Map<String, Function<Resource, List<Reference>>> references() {
        return Map.of(
                "patient", each -> List.of(((Observation) each).getSubject()),
                "derived-from", each -> ((Observation) each).getDerivedFrom());
    }

    /** Of an instrument that asks about many substances, those that were used. */
    private static List<Scale> scales(Answered answered) {
        return answered.instrument().scales(answered.answers()).stream()
                .filter(scale -> answered.instrument().complete() || scale.score() > 0)
                .toList();
    }

    private Observation observation(UUID person, Entry<Answered> entry, Scale scale, Words words) {
        var observation = new Observation()
                .setStatus(entry.replaces().isPresent() ? ObservationStatus.AMENDED : ObservationStatus.FINAL)
                .addCategory(Codes.concept(CATEGORY, "survey"))
                .setCode(code(entry.said().instrument(), scale, words))
                .setSubject(Named.person(person))
                .setEffective(Codes.dayOfTime(entry.happenedOn()))
                .setIssuedElement(Codes.instant(entry.writtenAt()))
                .addPerformer(named.doer(entry.account(), person))
                .setValue(new IntegerType(scale.score()))
                .addDerivedFrom(new Reference("QuestionnaireResponse/" + entry.id()));
        observation.setId(entry.id() + "-" + scale.name());
        if (!scale.band().equals("none")) {
            observation.addInterpretation(Codes.said(words.t("care.band." + scale.band())));
        }
        return observation;
    }

    private static CodeableConcept code(Instrument instrument, Scale scale, Words words) {
        var code = Codes.concept(Codes.SCALE, instrument + "." + scale.name());
        switch (instrument) {
            case PHQ9 -> code.addCoding().setSystem(LOINC).setCode("44261-6");
            case GAD7 -> code.addCoding().setSystem(LOINC).setCode("70274-6");
            case ASSIST, BAM -> {}
        }
        return code.setText(words.t("care.instrument." + instrument) + " · " + words.t("care.scale." + scale.name()));
    }
}
