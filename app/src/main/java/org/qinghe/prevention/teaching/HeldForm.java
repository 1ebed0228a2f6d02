package org.qinghe.prevention.teaching;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.qinghe.prevention.curriculum.Lesson;
import org.qinghe.web.TypedText;

/**
 * The form of a lesson held, as it was typed.
 *
 * @param grade as {@link Grade#value} writes it
 * @param key made with the form
 * @param reason why it is corrected
 * @param version of what is corrected
 */
public record HeldForm(
        String lesson,
        String on,
        String grade,
        String classLabel,
        String pupils,
        String teacher,
        String key,
        String reason,
        String version) {

    static HeldForm of(Map<String, String> typed) {
        return new HeldForm(
                TypedText.of(typed, "lesson"),
                TypedText.of(typed, "on"),
                TypedText.of(typed, "grade"),
                TypedText.of(typed, "classLabel"),
                TypedText.of(typed, "pupils"),
                TypedText.of(typed, "teacher"),
                TypedText.of(typed, "key"),
                TypedText.of(typed, "reason"),
                TypedText.of(typed, "version"));
    }

    /** @param typed what a link from a plan has chosen already */
    static HeldForm fresh(Map<String, String> typed, LocalDate today) {
        var chosen = of(typed);
        return new HeldForm(
                chosen.lesson,
                today.toString(),
                chosen.grade,
                "",
                "",
                "",
                UUID.randomUUID().toString(),
                "",
                "");
    }

    static HeldForm of(Held held, Lesson lesson) {
        return new HeldForm(
                held.lesson().toString(),
                held.on().toString(),
                new Grade(lesson.stage(), held.grade()).value(),
                held.classLabel(),
                String.valueOf(held.pupils()),
                held.teacher().name(),
                held.key().toString(),
                "",
                String.valueOf(held.version()));
    }
}
