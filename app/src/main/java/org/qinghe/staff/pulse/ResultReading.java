package org.qinghe.staff.pulse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.qinghe.staff.pulse.Results.OfGroup;
import org.qinghe.staff.pulse.Results.OfQuestion;
import org.springframework.stereotype.Component;

/** Puts together what a closed survey shows, beside the one before. */
@Component
class ResultReading {

    private final SurveyTable surveys;
    private final AnswerTable answers;

    ResultReading(SurveyTable surveys, AnswerTable answers) {
        this.surveys = surveys;
        this.answers = answers;
    }

    Results of(Survey survey) {
        var before = surveys.before(survey);
        var earlier = before.map(this::byText).orElse(Map.of());
        var groups = Stream.concat(Stream.of(SmallGroups.EVERYBODY), answers.groups(survey.id()).stream())
                .toList();
        var shown = answers.shown(survey.id());
        List<OfQuestion> questions = new ArrayList<>();
        for (var question : surveys.questions(survey.id())) {
            var now = shown.getOrDefault(question.number(), Map.of());
            var then = earlier.getOrDefault(question.textZh(), Map.of());
            questions.add(new OfQuestion(
                    question,
                    groups.stream()
                            .map(group -> new OfGroup(
                                    survey.grouping().message(group),
                                    Optional.ofNullable(now.get(group)),
                                    mean(then, group)))
                            .toList()));
        }
        return new Results(survey, before, questions);
    }

    private static OptionalDouble mean(Map<String, Spread> shown, String group) {
        var spread = shown.get(group);
        return spread == null ? OptionalDouble.empty() : OptionalDouble.of(spread.mean());
    }

    /** By the words of the question, since surveys number theirs differently. */
    private Map<String, Map<String, Spread>> byText(Survey survey) {
        var shown = answers.shown(survey.id());
        Map<String, Map<String, Spread>> byText = new HashMap<>();
        surveys.questions(survey.id())
                .forEach(each -> byText.put(each.textZh(), shown.getOrDefault(each.number(), Map.of())));
        return byText;
    }
}
