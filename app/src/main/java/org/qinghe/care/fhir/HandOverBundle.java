package org.qinghe.care.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.qinghe.care.instruments.Instrument;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.received.Part;
import org.qinghe.care.received.Received.Line;
import org.qinghe.care.received.Received.Paper;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/**
 * What is handed over of a record to another county, as a bundle of FHIR R4, and such a bundle read again: the person, what they
 * agreed to, and the chosen parts. Messages, appointments and who looked stay where they are.
 */
@Component
public class HandOverBundle {

    /** Addresses of the resources within the bundle; nothing stands there. */
    private static final String WITHIN = "https://hand-over.invalid/fhir/";

    private static final Set<String> HANDED_OVER =
            Set.of("Patient", "Consent", "CarePlan", "Goal", "QuestionnaireResponse", "Observation");

    private static final int MOST_PAPERS = 2_000;
    private static final int LONGEST = 20_000;

    private final Resources resources;
    private final FhirText text;
    private final Clock clock;

    HandOverBundle(Resources resources, FhirText text, Clock clock) {
        this.resources = resources;
        this.text = text;
        this.clock = clock;
    }

    /**
     * What came in a bundle.
     *
     * @param alias what the person wants to be called
     * @param reach how they are reached, or empty text
     * @param byCall whether that is a telephone
     */
    public record Read(String alias, String reach, boolean byCall, Map<Part, List<Paper>> parts) {}

    /**
     * The bundle as JSON.
     *
     * @param record open for the hand-over: the database shows the parts that the person agreed to and no others
     */
    public String of(OpenRecord record, UUID number, Words words) {
        var bundle = new Bundle().setType(BundleType.COLLECTION).setTimestampElement(Codes.instant(clock.instant()));
        bundle.setId(number.toString());
        bundle.setMeta(Codes.labels(record.room()));
        for (var kind : resources.kinds()) {
            if (HANDED_OVER.contains(kind.type())) {
                for (var resource : resources.of(kind, record, words)) {
                    bundle.addEntry()
                            .setFullUrl(WITHIN + kind.type() + "/" + resource.getIdPart())
                            .setResource(resource);
                }
            }
        }
        return text.json(bundle);
    }

    /** Nothing where it is no such bundle, or says something that is not known here. */
    public Optional<Read> read(String json, Words words) {
        try {
            var bundle = text.read(Bundle.class, json, FhirFormat.JSON);
            var people = all(bundle, Patient.class);
            var papers = all(bundle, QuestionnaireResponse.class);
            if (people.size() != 1 || papers.size() > MOST_PAPERS) {
                return Optional.empty();
            }
            return Optional.of(read(people.getFirst(), papers, scores(all(bundle, Observation.class)), words));
        } catch (DataFormatException | IllegalArgumentException | NullPointerException notOne) {
            return Optional.empty();
        }
    }

    private static Read read(
            Patient person, List<QuestionnaireResponse> papers, Map<String, List<Line>> scores, Words words) {
        var parts = new EnumMap<Part, List<Paper>>(Part.class);
        for (var each : papers) {
            var day = Codes.dayOf(each.getAuthoredElement());
            parts.computeIfAbsent(part(each.getQuestionnaire()), part -> new ArrayList<>())
                    .add(paper(each, day, scores.getOrDefault(each.getIdPart(), List.of()), words));
        }
        parts.values()
                .forEach(each -> each.sort(Comparator.comparing(Paper::day).reversed()));
        var way = person.getTelecomFirstRep();
        return new Read(
                bounded(person.getNameFirstRep().getText()),
                bounded(way.getValue()),
                way.getSystem() == ContactPointSystem.PHONE,
                parts);
    }

    private static Paper paper(QuestionnaireResponse written, LocalDate day, List<Line> scores, Words words) {
        var lines = new ArrayList<>(scores);
        for (var item : written.getItem()) {
            for (var answer : item.getAnswer()) {
                var said = switch (answer.getValue()) {
                    case Coding choice -> choice.hasDisplay() ? choice.getDisplay() : choice.getCode();
                    case BooleanType yes -> yes.getValueAsString();
                    default -> answer.getValue().primitiveValue();
                };
                lines.add(new Line(bounded(item.getText()), bounded(said)));
            }
        }
        return new Paper(day, title(written, words), lines);
    }

    /** What kind of paper it is, in the reader's words: both sides know sheets and instruments by the same names. */
    private static String title(QuestionnaireResponse written, Words words) {
        var asked = written.getQuestionnaire();
        if (asked.startsWith(QuestionnaireResponseKind.RECEIVED)) {
            return bounded(written.getItemFirstRep().getText());
        }
        var name = asked.substring(asked.lastIndexOf(':') + 1);
        return words.t(
                asked.startsWith(QuestionnaireResponseKind.INSTRUMENT)
                        ? "care.instrument." + Instrument.named(name).orElseThrow(IllegalArgumentException::new)
                        : "care.kind." + name);
    }

    private static Part part(String questionnaire) {
        if (questionnaire.startsWith(QuestionnaireResponseKind.INSTRUMENT)) {
            return Part.HEALTH;
        }
        if (questionnaire.startsWith(QuestionnaireResponseKind.RECEIVED)) {
            return Part.valueOf(questionnaire.substring(QuestionnaireResponseKind.RECEIVED.length()));
        }
        if (questionnaire.startsWith(QuestionnaireResponseKind.SHEET)) {
            var sheet = Sheet.valueOf(questionnaire.substring(QuestionnaireResponseKind.SHEET.length()));
            return Part.valueOf(sheet.kind().category().name());
        }
        throw new IllegalArgumentException("not known here");
    }

    /** What the answers of a paper came to, by the paper. */
    private static Map<String, List<Line>> scores(List<Observation> observed) {
        var scores = new HashMap<String, List<Line>>();
        for (var each : observed) {
            var band = each.hasInterpretation()
                    ? " · " + each.getInterpretationFirstRep().getText()
                    : "";
            var paper = each.getDerivedFromFirstRep().getReferenceElement().getIdPart();
            scores.computeIfAbsent(String.valueOf(paper), any -> new ArrayList<>())
                    .add(new Line(
                            bounded(each.getCode().getText()),
                            bounded(each.getValueIntegerType().getValueAsString() + band)));
        }
        return scores;
    }

    private static String bounded(@Nullable String said) {
        if (said == null) {
            return "";
        }
        if (said.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        return said;
    }

    private static <T extends Resource> List<T> all(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
