package org.qinghe.prevention.quiz;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.qinghe.prevention.curriculum.Lessons;
import org.qinghe.web.Guesses;
import org.qinghe.web.Pace;
import org.qinghe.web.Page;
import org.qinghe.web.TypedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
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

    /**
     * Wrong codes from one network, which a school shares, before nothing is looked up from there for a while: a code is short, and
     * nobody is to find one by trying.
     */
    private static final int AT_ONCE = 120;

    private static final int AT_ONCE_ALTOGETHER = 1_200;
    private static final Duration ONE_EACH = Duration.ofSeconds(1);

    private final QuizTable table;
    private final QuestionTable questions;
    private final Quizzes quizzes;
    private final Lessons lessons;
    private final Guesses guesses;

    @Autowired
    QuizAnswerPages(QuizTable table, QuestionTable questions, Quizzes quizzes, Lessons lessons, Clock clock) {
        this(
                table,
                questions,
                quizzes,
                lessons,
                new Guesses(new Pace(AT_ONCE_ALTOGETHER, ONE_EACH, clock), AT_ONCE, clock));
    }

    QuizAnswerPages(QuizTable table, QuestionTable questions, Quizzes quizzes, Lessons lessons, Guesses guesses) {
        this.table = table;
        this.questions = questions;
        this.quizzes = quizzes;
        this.lessons = lessons;
        this.guesses = guesses;
    }

    @GetMapping(QuizAccess.PUBLIC)
    String ask(
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = QuizCode.typed(code);
        if (tooMany(request, response)) {
            model.addAttribute("wrong", Answered.MANY.message());
            return "prevention/quiz-code";
        }
        var sitting = table.byCode(typed, quizzes.today());
        if (sitting.isEmpty()) {
            model.addAttribute("wrong", typed.isEmpty() ? "" : wrong(request).message());
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
    String answer(
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (tooMany(request, response)) {
            model.addAttribute("answered", Answered.MANY);
            return "prevention/quiz-answered";
        }
        var sitting = table.byCode(QuizCode.typed(TypedText.of(typed, "code")), quizzes.today());
        int asked = sitting.map(each -> questions.asked(each.quiz()).size()).orElse(0);
        List<Integer> chosen = IntStream.rangeClosed(1, asked)
                .mapToObj(number -> choice(TypedText.of(typed, "q" + number)))
                .toList();
        var answered = quizzes.answer(TypedText.of(typed, "code"), chosen);
        model.addAttribute("answered", answered == Answered.CLOSED ? wrong(request) : answered);
        return "prevention/quiz-answered";
    }

    private boolean tooMany(HttpServletRequest request, HttpServletResponse response) {
        var many = !guesses.allows(request.getRemoteAddr());
        if (many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
        return many;
    }

    private Answered wrong(HttpServletRequest request) {
        guesses.count(request.getRemoteAddr());
        return Answered.CLOSED;
    }

    /** From 1, and 0 where the question was left open. */
    private static int choice(String typed) {
        return typed.matches(CHOICE) ? Integer.parseInt(typed) : 0;
    }
}
