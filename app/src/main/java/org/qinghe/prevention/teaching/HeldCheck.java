package org.qinghe.prevention.teaching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qinghe.prevention.curriculum.Lesson;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;
import org.qinghe.web.TypedId;

/** Says beside which field of a lesson held something is wrong, or what is to be kept. */
final class HeldCheck {

    static final int LONGEST_REASON = 200;

    private static final int MOST_PUPILS = 2000;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

    private HeldCheck() {}

    /** @param offered the lessons to choose from */
    static Checked<Held> fresh(HeldForm form, UUID school, Collection<Lesson> offered, LocalDate today) {
        return of(form, UUID.randomUUID(), school, offered, today, FieldErrors.none());
    }

    /** What it is to be; it keeps its id, its school and its key. */
    static Checked<Held> corrected(HeldForm form, Held before, Collection<Lesson> offered, LocalDate today) {
        return of(form, before.id(), before.school(), offered, today, reason(form.reason()));
    }

    static FieldErrors reason(String reason) {
        if (reason.isEmpty()) {
            return FieldErrors.none().with("reason", "prevention.error.reason");
        }
        return reason.length() > LONGEST_REASON
                ? FieldErrors.none().with("reason", "prevention.error.long", LONGEST_REASON)
                : FieldErrors.none();
    }

    private static Checked<Held> of(
            HeldForm form, UUID id, UUID school, Collection<Lesson> offered, LocalDate today, FieldErrors found) {
        var lesson = PlanCheck.chosen(form.lesson(), List.copyOf(offered));
        var grade = Grade.of(form.grade());
        var on = TypedDay.of(form.on());
        var classLabel = ClassLabel.of(form.classLabel());
        var pupils = pupils(form.pupils());
        var teacher = Teacher.of(form.teacher());
        var key = TypedId.of(form.key());
        var errors = found;
        if (lesson.isEmpty()) {
            errors = errors.with("lesson", "prevention.error.lesson");
        }
        if (!SchoolYear.canBeEntered(on, today)) {
            errors = errors.with("on", "prevention.error.on");
        }
        if (!PlanCheck.fits(grade, lesson)) {
            errors = errors.with("grade", "prevention.error.grade");
        }
        if (classLabel.isEmpty()) {
            errors = errors.with("classLabel", "prevention.error.classLabel");
        }
        if (pupils.isEmpty()) {
            errors = errors.with("pupils", "prevention.error.pupils", MOST_PUPILS);
        }
        if (teacher.isEmpty()) {
            errors = errors.with("teacher", "prevention.error.teacher");
        }
        return errors.any() || key.isEmpty()
                ? Checked.wrong(errors.any() ? errors : errors.with("lesson", "prevention.error.key"))
                : Checked.right(new Held(
                        id,
                        school,
                        lesson.orElseThrow().id(),
                        on.orElseThrow(),
                        grade.orElseThrow().number(),
                        classLabel.orElseThrow(),
                        pupils.orElseThrow(),
                        teacher.orElseThrow(),
                        key.orElseThrow(),
                        false,
                        1));
    }

    private static Optional<Integer> pupils(String typed) {
        return Optional.of(typed)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(number -> number <= MOST_PUPILS);
    }
}
