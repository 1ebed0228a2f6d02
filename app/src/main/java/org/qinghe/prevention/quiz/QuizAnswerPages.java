package org.qinghe.prevention.quiz;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.qinghe.prevention.curriculum.Lessons;
import org.qinghe.web.Page;
import org.qinghe.web.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where pupils answer: with the code of their class, without an account, a cookie or a session. */
@Controller
class QuizAnswerPages {

    private static final String CHOICE = "[1-6]";

    private final QuizTable table;
    private final QuestionTable questions;
    private final Quizzes quizzes;
    private final Lessons lessons;

    QuizAnswerPages(QuizTable table, QuestionTable questions, Quizzes quizzes, Lessons lessons) {
        this.table = table;
        this.questions = questions;
        this.quizzes = quizzes;
        this.lessons = lessons;
    }

    @GetMapping(QuizAccess.PUBLIC)
    String ask(@RequestParam(defaultValue = "") String code, @ModelAttribute("page") Page page, Model model) {
        var typed = QuizCode.typed(code);
        var sitting = table.byCode(typed, quizzes.today());
        if (sitting.isEmpty()) {
            model.addAttribute("wrong", typed.isEmpty() ? "" : Answered.CLOSED.message());
            return "prevention/quiz-code";
        }
        model.addAttribute("code", typed);
        model.addAttribute("sitting", sitting.get().moment());
        model.addAttribute(
                "title",
                lessons.find(sitting.get().lesson())
                        .map(lesson -> page.words().name(lesson.titleZh(), lesson.titleEn()))
                        .orElse(""));
        model.addAttribute("questions", questions.asked(sitting.get().quiz()));
        return "prevention/quiz-answer";
    }

    @PostMapping(QuizAccess.PUBLIC)
    String answer(@RequestParam Map<String, String> typed, Model model) {
        var sitting = table.byCode(QuizCode.typed(TypedText.of(typed, "code")), quizzes.today());
        int asked = sitting.map(each -> questions.asked(each.quiz()).size()).orElse(0);
        List<Integer> chosen = IntStream.rangeClosed(1, asked)
                .mapToObj(number -> choice(TypedText.of(typed, "q" + number)))
                .toList();
        model.addAttribute("answered", quizzes.answer(TypedText.of(typed, "code"), chosen));
        return "prevention/quiz-answered";
    }

    /** From 1, and 0 where the question was left open. */
    private static int choice(String typed) {
        return typed.matches(CHOICE) ? Integer.parseInt(typed) : 0;
    }
}
