package org.qinghe.prevention.teaching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qinghe.prevention.curriculum.Lesson;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;

/** Says beside which field of a line of a plan something is wrong, or what is to be planned. */
final class PlanCheck {

    static final int MOST_CLASSES = 200;

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

    private PlanCheck() {}

    /** @param offered the lessons to choose from */
    static Checked<PlanLine> of(PlanForm form, UUID school, SchoolYear year, List<Lesson> offered) {
        var lesson = chosen(form.lesson(), offered);
        var grade = Grade.of(form.grade());
        var classes = classes(form.classes());
        var errors = FieldErrors.none();
        if (lesson.isEmpty()) {
            errors = errors.with("lesson", "prevention.error.lesson");
        }
        if (!fits(grade, lesson)) {
            errors = errors.with("grade", "prevention.error.grade");
        }
        if (classes.isEmpty()) {
            errors = errors.with("classes", "prevention.error.classes", MOST_CLASSES);
        }
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new PlanLine(
                        UUID.randomUUID(),
                        school,
                        year,
                        lesson.orElseThrow().id(),
                        grade.orElseThrow().number(),
                        classes.orElseThrow(),
                        0));
    }

    static Optional<Lesson> chosen(String typed, List<Lesson> offered) {
        return offered.stream()
                .filter(lesson -> lesson.id().toString().equals(typed))
                .findFirst();
    }

    /** Whether it is a grade, and of the lesson's stage where that is known. */
    static boolean fits(Optional<Grade> grade, Optional<Lesson> lesson) {
        return grade.isPresent()
                && lesson.map(Lesson::stage)
                        .map(stage -> stage == grade.get().stage())
                        .orElse(true);
    }

    static Optional<Integer> classes(String typed) {
        return Optional.of(typed)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(number -> number <= MOST_CLASSES);
    }
}
