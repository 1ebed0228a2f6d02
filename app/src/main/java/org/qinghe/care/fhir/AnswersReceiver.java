package org.qinghe.care.fhir;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.instruments.Answered;
import org.qinghe.care.instruments.Instrument;
import org.qinghe.care.lock.Room;
import org.qinghe.care.notes.ScreeningForm;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.notes.SheetForm;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.FieldErrors;
import org.springframework.stereotype.Component;

/**
 * Answers to the sheets and instruments there are, held to the same rules as on the pages. Not to PHQ-9: an answer to its last
 * question calls for a safety plan at once, and nobody would be there.
 */
@Component
class AnswersReceiver implements Receiver {

    private static final String DAY = "happenedOn";

    private final Entries entries;
    private final Clock clock;

    AnswersReceiver(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "QuestionnaireResponse";
    }

    @Override
    public Added received(Room room, String body, FhirFormat format, FhirText text) {
        var sent = text.read(QuestionnaireResponse.class, body, format);
        var person = Receiver.person(sent, sent.getSubject());
        if (sent.getStatus() != QuestionnaireResponseStatus.COMPLETED) {
            throw Outcome.unfit("wrongCode", "status");
        }
        var day = sent.hasAuthored() ? Codes.dayOf(sent.getAuthoredElement()) : LocalDate.now(clock);
        var asked = sent.getQuestionnaire() == null ? "" : sent.getQuestionnaire();
        if (asked.startsWith(QuestionnaireResponseKind.INSTRUMENT)) {
            var name = asked.substring(QuestionnaireResponseKind.INSTRUMENT.length());
            var instrument = Instrument.named(name).orElseThrow(() -> Outcome.unfit("wrongCode", "questionnaire"));
            covered(room, Purpose.CARE);
            if (instrument == Instrument.PHQ9) {
                throw Outcome.unfit("askedByAWorker", "questionnaire");
            }
            var known = instrument.questions().stream().map(each -> each.id()).toList();
            var form = ScreeningForm.of(instrument, answers(sent, day, known, "q"));
            refuse(form.errors(LocalDate.now(clock)));
            var record = room.open(person, "fhir.create");
            return new Added(record, entries.add(record, Answered.KIND, day, form.answered()));
        }
        var sheet = Arrays.stream(Sheet.values())
                .filter(each -> asked.equals(QuestionnaireResponseKind.SHEET + each))
                .findFirst()
                .orElseThrow(() -> Outcome.unfit("wrongCode", "questionnaire"));
        covered(room, sheet.purpose());
        var known = sheet.fields().stream().map(each -> each.name()).toList();
        var form = SheetForm.of(sheet, answers(sent, day, known, ""));
        refuse(form.errors(LocalDate.now(clock)));
        var record = room.open(person, "fhir.create");
        return new Added(record, entries.add(record, sheet.kind(), day, form.written()));
    }

    private static void covered(Room room, Purpose purpose) {
        if (room.purpose() != purpose) {
            throw Outcome.unfit("otherPurpose", "questionnaire");
        }
    }

    /** As a form would have sent them. */
    private static Map<String, String> answers(
            QuestionnaireResponse sent, LocalDate day, List<String> known, String before) {
        var answers = new HashMap<>(Map.of(DAY, day.toString()));
        for (var item : sent.getItem()) {
            if (!known.contains(item.getLinkId())
                    || item.hasItem()
                    || item.getAnswer().size() != 1
                    || item.getAnswerFirstRep().hasItem()
                    || answers.put(before + item.getLinkId(), answer(item)) != null) {
                throw Outcome.unfit("wrongItem", String.valueOf(item.getLinkId()));
            }
        }
        return answers;
    }

    private static String answer(QuestionnaireResponseItemComponent item) {
        return switch (item.getAnswerFirstRep().getValue()) {
            case StringType text -> text.getValue();
            case DateType day -> day.getValueAsString();
            case IntegerType number -> number.getValueAsString();
            case Coding choice -> choice.getCode();
            case null, default -> throw Outcome.unfit("wrongItem", String.valueOf(item.getLinkId()));
        };
    }

    private static void refuse(FieldErrors errors) {
        errors.all().keySet().stream().findFirst().ifPresent(field -> {
            throw Outcome.unfit("wrongItem", field);
        });
    }
}
