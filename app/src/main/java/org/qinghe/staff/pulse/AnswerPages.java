package org.qinghe.staff.pulse;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.TypedText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Answering. What became of an answer is said at once and not on a next page, since a sentence for the next page is kept with the
 * session until then.
 */
@Controller
class AnswerPages {

    private static final String PATH = PulseAccess.PATH + "/{id}/answer";
    private static final String CHOICE = "[1-5]";

    private final Pulse pulse;
    private final SurveyTable table;

    AnswerPages(Pulse pulse, SurveyTable table) {
        this.pulse = pulse;
        this.table = table;
    }

    @GetMapping(PATH)
    String ask(@PathVariable UUID id, Model model) {
        var survey = open(id);
        return survey.takesAnswersOn(pulse.today())
                ? form(survey, table.questions(id), List.of(), model)
                : "redirect:" + survey.path();
    }

    @PostMapping(PATH)
    String answer(@PathVariable UUID id, @RequestParam Map<String, String> typed, Model model) {
        var survey = open(id);
        var questions = table.questions(id);
        var values = questions.stream().map(each -> value(typed, each)).toList();
        if (survey.takesAnswersOn(pulse.today()) && values.stream().allMatch(value -> value == 0)) {
            return form(survey, questions, List.of("staff.pulse.error.nothing"), model);
        }
        var viewer = Viewer.required();
        model.addAttribute(
                "answered",
                survey.takesAnswersOn(pulse.today())
                        ? pulse.answer(survey, viewer.account(), viewer.unit(), values)
                        : Answered.CLOSED);
        return "staff/pulse/answered";
    }

    /** From 1 to 5, and 0 where the question was left open. */
    private static int value(Map<String, String> typed, Question question) {
        var chosen = TypedText.of(typed, "q" + question.number());
        return chosen.matches(CHOICE) ? Integer.parseInt(chosen) : 0;
    }

    private static String form(Survey survey, List<Question> questions, List<String> errors, Model model) {
        model.addAttribute("survey", survey);
        model.addAttribute("questions", questions);
        model.addAttribute("errors", errors);
        return "staff/pulse/answer";
    }

    private Survey open(UUID id) {
        return table.find(id)
                .filter(survey -> !survey.isDraft())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
