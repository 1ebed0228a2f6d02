package org.qinghe.prevention.quiz;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qinghe.prevention.curriculum.Lesson;
import org.qinghe.prevention.teaching.ClassLabel;
import org.qinghe.prevention.teaching.Grade;
import org.qinghe.prevention.teaching.SchoolYear;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;

/** Says beside which field of a quiz something is wrong, or what is to be prepared. */
final class QuizCheck {

    private static final int MOST_PUPILS = 200;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

    private QuizCheck() {}

    /** @param asked the lessons that have questions */
    static Checked<Quiz> of(QuizForm form, UUID school, SchoolYear year, List<Lesson> asked) {
        var lesson = asked.stream()
                .filter(each -> each.id().toString().equals(form.lesson()))
                .findFirst();
        var grade = Grade.of(form.grade());
        var classLabel = ClassLabel.of(form.classLabel());
        var pupils = Optional.of(form.pupils())
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(number -> number >= Sitting.FEWEST && number <= MOST_PUPILS);
        var errors = FieldErrors.none();
        if (lesson.isEmpty()) {
            errors = errors.with("lesson", "prevention.error.lesson");
        }
        if (grade.isEmpty()
                || lesson.filter(each -> each.stage() != grade.get().stage()).isPresent()) {
            errors = errors.with("grade", "prevention.error.grade");
        }
        if (classLabel.isEmpty()) {
            errors = errors.with("classLabel", "prevention.error.classLabel");
        }
        if (pupils.isEmpty()) {
            errors = errors.with("pupils", "prevention.error.classSize", Sitting.FEWEST, MOST_PUPILS);
        }
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new Quiz(
                        UUID.randomUUID(),
                        school,
                        lesson.orElseThrow().id(),
                        year,
                        grade.orElseThrow().number(),
                        classLabel.orElseThrow(),
                        pupils.orElseThrow(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
