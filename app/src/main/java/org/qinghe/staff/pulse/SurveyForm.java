package org.qinghe.staff.pulse;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.qinghe.web.TypedText;

/**
 * The form of a survey, as it was typed.
 *
 * @param textsZh the questions in Chinese, one per line of the form; empty where a line is not used
 * @param textsEn the same in English
 */
public record SurveyForm(
        String titleZh,
        String titleEn,
        String grouping,
        String opensOn,
        String closesOn,
        List<String> textsZh,
        List<String> textsEn) {

    static final int MOST_QUESTIONS = 8;

    static SurveyForm of(Map<String, String> typed) {
        return new SurveyForm(
                TypedText.of(typed, "titleZh"),
                TypedText.of(typed, "titleEn"),
                TypedText.of(typed, "grouping"),
                TypedText.of(typed, "opensOn"),
                TypedText.of(typed, "closesOn"),
                lines(typed, "zh"),
                lines(typed, "en"));
    }

    private static List<String> lines(Map<String, String> typed, String name) {
        return IntStream.rangeClosed(1, MOST_QUESTIONS)
                .mapToObj(number -> TypedText.of(typed, name + number))
                .toList();
    }

    static SurveyForm of(Survey survey, List<Question> questions) {
        return new SurveyForm(
                survey.titleZh(),
                survey.titleEn(),
                survey.grouping().name(),
                survey.opensOn().toString(),
                survey.closesOn().toString(),
                padded(questions.stream().map(Question::textZh).toList()),
                padded(questions.stream().map(Question::textEn).toList()));
    }

    private static List<String> padded(List<String> texts) {
        return IntStream.range(0, MOST_QUESTIONS)
                .mapToObj(index -> index < texts.size() ? texts.get(index) : "")
                .toList();
    }
}
