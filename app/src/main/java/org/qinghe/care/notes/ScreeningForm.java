package org.qinghe.care.notes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.qinghe.care.instruments.Answered;
import org.qinghe.care.instruments.Instrument;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;

/**
 * An instrument as it is being answered.
 *
 * @param happenedOn the day it was answered, as it was typed
 * @param answers by the question's id; only answers that the question offers
 */
public record ScreeningForm(Instrument instrument, String happenedOn, Map<String, Integer> answers) {

    public ScreeningForm {
        answers = Map.copyOf(answers);
    }

    static ScreeningForm fresh(Instrument instrument, LocalDate today) {
        return new ScreeningForm(instrument, today.toString(), Map.of());
    }

    /** What was chosen among the answers offered; anything else counts as not answered. */
    public static ScreeningForm of(Instrument instrument, Map<String, String> sent) {
        var answers = new HashMap<String, Integer>();
        for (var question : instrument.questions()) {
            question.values().stream()
                    .filter(value -> String.valueOf(value).equals(sent.get("q" + question.id())))
                    .findFirst()
                    .ifPresent(value -> answers.put(question.id(), value));
        }
        return new ScreeningForm(instrument, sent.getOrDefault("happenedOn", "").strip(), answers);
    }

    public FieldErrors errors(LocalDate today) {
        var errors = TypedDay.hasCome(happenedOn, today)
                ? FieldErrors.none()
                : FieldErrors.none().with("happenedOn", "care.sheet.happenedOn.wrong");
        if (instrument.complete()) {
            for (var question : instrument.questions()) {
                if (!answers.containsKey(question.id())) {
                    errors = errors.with("q" + question.id(), "care.screening.unanswered");
                }
            }
        }
        return errors;
    }

    /** Whether a safety plan is made together next. */
    boolean asksForSafety() {
        return instrument.asksForSafety(answers);
    }

    /** What is kept; only of a form without errors. */
    public Answered answered() {
        return new Answered(instrument, answers);
    }

    LocalDate day() {
        return LocalDate.parse(happenedOn);
    }
}
