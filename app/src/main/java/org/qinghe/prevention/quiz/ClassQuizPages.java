package org.qinghe.prevention.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.curriculum.Lesson;
import org.qinghe.prevention.curriculum.Lessons;
import org.qinghe.prevention.teaching.Grade;
import org.qinghe.prevention.teaching.SchoolYear;
import org.qinghe.prevention.teaching.Schools;
import org.qinghe.units.Unit;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The quizzes of a school's own classes, which nobody else sees class by class. */
@Controller
class ClassQuizPages {

    private final QuizTable table;
    private final QuestionTable questions;
    private final Quizzes quizzes;
    private final Schools schools;
    private final Lessons lessons;

    ClassQuizPages(QuizTable table, QuestionTable questions, Quizzes quizzes, Schools schools, Lessons lessons) {
        this.table = table;
        this.questions = questions;
        this.quizzes = quizzes;
        this.schools = schools;
        this.lessons = lessons;
    }

    @GetMapping(QuizAccess.QUIZZES)
    String list(@RequestParam(name = "page", defaultValue = "1") int number, Model model) {
        var school = schools.ownSchool(Viewer.required()).map(Unit::id);
        var paging = Paging.of(number, school.map(table::count).orElse(0L));
        List<Quiz> found = school.map(own -> table.page(own, paging)).orElse(List.of());
        model.addAttribute("enters", school.isPresent());
        model.addAttribute("paging", paging);
        model.addAttribute("quizzes", found);
        model.addAttribute(
                "lessons",
                lessons.findAll(found.stream().map(Quiz::lesson).distinct().toList()));
        return "prevention/quizzes";
    }

    @GetMapping(QuizAccess.QUIZZES + "/new")
    String ask(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page, Model model) {
        schools.ownSchoolRequired(Viewer.required());
        return form(QuizForm.of(typed), FieldErrors.none(), page, model);
    }

    @PostMapping(QuizAccess.QUIZZES + "/new")
    String prepare(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var viewer = Viewer.required();
        var school = schools.ownSchoolRequired(viewer);
        var form = QuizForm.of(typed);
        var check = QuizCheck.of(form, school.id(), SchoolYear.of(quizzes.today()), asked());
        if (check.kept().isEmpty()) {
            return form(form, check.errors(), page, model);
        }
        if (!quizzes.prepare(check.kept().get(), viewer.account())) {
            return form(form, FieldErrors.none().with("classLabel", "prevention.error.quizTwice"), page, model);
        }
        Notice.done(redirect, "prevention.quiz.prepared");
        return "redirect:" + check.kept().get().path();
    }

    @GetMapping(QuizAccess.QUIZZES + "/{id}")
    String one(@PathVariable UUID id, Model model) {
        var quiz = own(id);
        var asked = questions.asked(id);
        model.addAttribute("quiz", quiz);
        model.addAttribute("lesson", lesson(quiz));
        model.addAttribute("lines", lines(quiz, asked));
        model.addAttribute(
                "publicPage",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(QuizAccess.PUBLIC)
                        .toUriString());
        return "prevention/quiz";
    }

    @PostMapping(QuizAccess.QUIZZES + "/{id}/open")
    String open(@PathVariable UUID id, RedirectAttributes redirect) {
        var quiz = own(id);
        if (quizzes.open(quiz)) {
            Notice.done(redirect, "prevention.quiz.opened");
        } else {
            Notice.refused(redirect, "prevention.quiz.moved");
        }
        return "redirect:" + quiz.path();
    }

    @PostMapping(QuizAccess.QUIZZES + "/{id}/close")
    String close(@PathVariable UUID id, RedirectAttributes redirect) {
        var quiz = own(id);
        if (quizzes.close(id)) {
            Notice.done(redirect, "prevention.quiz.closed");
        } else {
            Notice.refused(redirect, "prevention.quiz.moved");
        }
        return "redirect:" + quiz.path();
    }

    /** All questions together first. */
    private List<QuizLine> lines(Quiz quiz, List<Question> asked) {
        var before = table.correct(quiz.id(), Moment.BEFORE);
        var after = table.correct(quiz.id(), Moment.AFTER);
        List<QuizLine> lines = new ArrayList<>();
        lines.add(new QuizLine("", all(quiz.before(), before, asked.size()), all(quiz.after(), after, asked.size())));
        for (var question : asked) {
            lines.add(new QuizLine(
                    question.text(),
                    share(quiz.before(), before.getOrDefault(question.id(), 0), 1),
                    share(quiz.after(), after.getOrDefault(question.id(), 0), 1)));
        }
        return lines;
    }

    private static Optional<Double> all(Optional<Sitting> sitting, Map<UUID, Integer> correct, int questions) {
        return share(
                sitting, correct.values().stream().mapToInt(Integer::intValue).sum(), questions);
    }

    private static Optional<Double> share(Optional<Sitting> sitting, int correct, int questions) {
        return sitting.filter(Sitting::shown)
                .flatMap(Sitting::answers)
                .map(answers -> (double) correct / ((long) answers * questions));
    }

    private String form(QuizForm form, FieldErrors errors, Page page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "choices",
                Choices.after(
                        page.t("prevention.choose"),
                        asked(),
                        Lesson::id,
                        lesson -> page.t(
                                "prevention.lesson.of",
                                page.t(lesson.stage().message()),
                                page.words().name(lesson.titleZh(), lesson.titleEn()))));
        model.addAttribute(
                "grades",
                Choices.after(
                        page.t("prevention.choose"), Grade.all(), Grade::value, grade -> page.t(grade.message())));
        return "prevention/quiz-new";
    }

    /** The lessons that are offered and have questions. */
    private List<Lesson> asked() {
        var with = questions.lessons();
        return lessons.offered().stream()
                .filter(lesson -> with.contains(lesson.id()))
                .toList();
    }

    private Lesson lesson(Quiz quiz) {
        return lessons.find(quiz.lesson()).orElseThrow();
    }

    private Quiz own(UUID id) {
        var school = schools.ownSchoolRequired(Viewer.required());
        return table.find(id, school.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
