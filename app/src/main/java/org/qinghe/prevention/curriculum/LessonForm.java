package org.qinghe.prevention.curriculum;

import java.util.List;
import java.util.stream.Collectors;
import org.qinghe.prevention.SchoolStage;
import org.qinghe.web.TypedText;
import org.springframework.util.MultiValueMap;

/**
 * The form of a lesson, as it was typed.
 *
 * @param stage chosen before
 * @param links one a line: a label and, last, the address
 */
public record LessonForm(
        SchoolStage stage,
        String titleZh,
        String titleEn,
        String teaching,
        String minutes,
        String about,
        List<String> goals,
        String links) {

    static LessonForm empty(SchoolStage stage) {
        return new LessonForm(stage, "", "", "", "40", "", List.of(), "");
    }

    static LessonForm of(SchoolStage stage, MultiValueMap<String, String> sent) {
        var typed = sent.toSingleValueMap();
        return new LessonForm(
                stage,
                TypedText.of(typed, "titleZh"),
                TypedText.of(typed, "titleEn"),
                TypedText.of(typed, "teaching"),
                TypedText.of(typed, "minutes"),
                TypedText.of(typed, "about"),
                List.copyOf(sent.getOrDefault("goal", List.of())),
                TypedText.of(typed, "links"));
    }

    static LessonForm of(Lesson lesson) {
        return new LessonForm(
                lesson.stage(),
                lesson.titleZh(),
                lesson.titleEn(),
                lesson.teaching().name(),
                String.valueOf(lesson.minutes()),
                lesson.about(),
                lesson.goals(),
                lesson.links().stream()
                        .map(link ->
                                link.label().equals(link.target()) ? link.target() : link.label() + " " + link.target())
                        .collect(Collectors.joining("\n")));
    }
}
