package org.qinghe.staff.pulse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;

/** Says beside which field of a survey something is wrong, or what the draft is to be. */
final class SurveyCheck {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_QUESTION = 200;
    private static final int FEWEST_QUESTIONS = 3;

    private SurveyCheck() {}

    /** A draft with its questions. */
    record Draft(Survey survey, List<Question> questions) {}

    static Checked<Draft> of(SurveyForm form, LocalDate today) {
        var grouping = grouping(form.grouping());
        var opens = TypedDay.of(form.opensOn());
        var closes = TypedDay.of(form.closesOn());
        var errors = questions(form, titles(form));
        if (grouping.isEmpty()) {
            errors = errors.with("grouping", "staff.pulse.error.grouping");
        }
        if (opens.isEmpty()) {
            errors = errors.with("opensOn", "staff.pulse.error.day");
        }
        if (closes.filter(day -> !day.isBefore(today)).isEmpty()
                || opens.filter(day -> day.isAfter(closes.get())).isPresent()) {
            errors = errors.with("closesOn", "staff.pulse.error.closesOn");
        }
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new Draft(
                        Survey.draft(
                                form.titleZh(),
                                form.titleEn(),
                                grouping.orElseThrow(),
                                opens.orElseThrow(),
                                closes.orElseThrow()),
                        questions(form)));
    }

    private static FieldErrors titles(SurveyForm form) {
        var errors =
                form.titleZh().isEmpty() ? FieldErrors.none().with("titleZh", "staff.error.empty") : FieldErrors.none();
        return tooLong(
                tooLong(errors, "titleZh", form.titleZh(), LONGEST_TITLE), "titleEn", form.titleEn(), LONGEST_TITLE);
    }

    private static FieldErrors questions(SurveyForm form, FieldErrors before) {
        var errors = before;
        for (int index = 0; index < SurveyForm.MOST_QUESTIONS; index++) {
            var zh = form.textsZh().get(index);
            var en = form.textsEn().get(index);
            int number = index + 1;
            errors = tooLong(errors, "zh" + number, zh, LONGEST_QUESTION);
            errors = tooLong(errors, "en" + number, en, LONGEST_QUESTION);
            if (zh.isEmpty() && !en.isEmpty()) {
                errors = errors.with("zh" + number, "staff.pulse.error.chinese");
            }
        }
        return questions(form).size() < FEWEST_QUESTIONS
                ? errors.with("zh1", "staff.pulse.error.few", FEWEST_QUESTIONS)
                : errors;
    }

    private static FieldErrors tooLong(FieldErrors errors, String field, String text, int longest) {
        return text.length() > longest ? errors.with(field, "staff.error.long", longest) : errors;
    }

    /** The lines that are used, numbered anew. */
    private static List<Question> questions(SurveyForm form) {
        List<Question> questions = new ArrayList<>();
        for (int index = 0; index < SurveyForm.MOST_QUESTIONS; index++) {
            var zh = form.textsZh().get(index);
            if (!zh.isEmpty()) {
                questions.add(
                        new Question(questions.size() + 1, zh, form.textsEn().get(index)));
            }
        }
        return questions;
    }

    private static Optional<Grouping> grouping(String typed) {
        return Arrays.stream(Grouping.values())
                .filter(each -> each.name().equals(typed))
                .findFirst();
    }
}
