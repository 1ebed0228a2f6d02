package org.qinghe.prevention.curriculum;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;

/** Says beside which field of a lesson something is wrong, or what is to be kept. */
final class LessonCheck {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 4000;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 480;
    private static final Pattern MINUTES = Pattern.compile("\\d{1,3}");

    private LessonCheck() {}

    /**
     * @param id of the lesson that is changed, or a new one
     * @param unit the unit that keeps it
     * @param goals those of its stage
     */
    static Checked<Lesson> of(LessonForm form, UUID id, UUID unit, List<Goal> goals) {
        var teaching = Teaching.of(form.teaching());
        var links = TypedLinks.of(form.links());
        var errors = FieldErrors.none();
        if (form.titleZh().isEmpty()) {
            errors = errors.with("titleZh", "prevention.error.empty");
        }
        if (form.titleZh().length() > LONGEST_TITLE) {
            errors = errors.with("titleZh", "prevention.error.long", LONGEST_TITLE);
        }
        if (form.titleEn().length() > LONGEST_TITLE) {
            errors = errors.with("titleEn", "prevention.error.long", LONGEST_TITLE);
        }
        if (teaching.isEmpty()) {
            errors = errors.with("teaching", "prevention.error.teaching");
        }
        if (!isLong(form.minutes())) {
            errors = errors.with("minutes", "prevention.error.minutes", SHORTEST, LONGEST);
        }
        if (form.about().isEmpty()) {
            errors = errors.with("about", "prevention.error.empty");
        }
        if (form.about().length() > LONGEST_TEXT) {
            errors = errors.with("about", "prevention.error.long", LONGEST_TEXT);
        }
        var known = goals.stream().map(Goal::code).toList();
        if (form.goals().isEmpty() || !known.containsAll(form.goals())) {
            errors = errors.with("goal", "prevention.error.goal");
        }
        if (links.isEmpty()) {
            errors = errors.with("links", "prevention.error.links", TypedLinks.MOST);
        }
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new Lesson(
                        id,
                        unit,
                        form.stage(),
                        form.titleZh(),
                        form.titleEn(),
                        teaching.orElseThrow(),
                        Integer.parseInt(form.minutes()),
                        form.about(),
                        known.stream().filter(form.goals()::contains).toList(),
                        links.orElseThrow(),
                        false));
    }

    private static boolean isLong(String minutes) {
        return MINUTES.matcher(minutes).matches()
                && Integer.parseInt(minutes) >= SHORTEST
                && Integer.parseInt(minutes) <= LONGEST;
    }
}
