package org.qinghe.prevention.quiz;

import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.curriculum.Lesson;
import org.qinghe.prevention.curriculum.LessonRights;
import org.qinghe.prevention.curriculum.Lessons;
import org.qinghe.prevention.teaching.Schools;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questions of a lesson; whoever may change the lesson writes them. */
@Controller
class QuestionPages {

    private static final int MOST = 10;

    private final Lessons lessons;
    private final LessonRights rights;
    private final QuestionTable table;
    private final Quizzes quizzes;
    private final Schools schools;

    QuestionPages(Lessons lessons, LessonRights rights, QuestionTable table, Quizzes quizzes, Schools schools) {
        this.lessons = lessons;
        this.rights = rights;
        this.table = table;
        this.quizzes = quizzes;
        this.schools = schools;
    }

    @GetMapping("/prevention/lessons/{id}/questions")
    String list(@PathVariable UUID id, Model model) {
        return show(lesson(id), QuestionForm.of(Map.of()), FieldErrors.none(), model);
    }

    @PostMapping("/prevention/lessons/{id}/questions")
    String add(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        var lesson = changeable(id);
        var form = QuestionForm.of(typed);
        var check = QuestionCheck.of(form, id, table.next(id));
        if (check.kept().isEmpty()) {
            return show(lesson, form, check.errors(), model);
        }
        if (table.of(id).size() >= MOST) {
            return show(lesson, form, FieldErrors.none().with("text", "prevention.error.questions", MOST), model);
        }
        quizzes.ask(check.kept().get(), Viewer.required().account());
        Notice.done(redirect, "prevention.question.added");
        return "redirect:" + lesson.path() + "/questions";
    }

    @PostMapping("/prevention/questions/{id}/retire")
    String retire(@PathVariable UUID id, RedirectAttributes redirect) {
        var question = table.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var lesson = changeable(question.lesson());
        quizzes.retire(question);
        Notice.done(redirect, "prevention.question.retired");
        return "redirect:" + lesson.path() + "/questions";
    }

    private String show(Lesson lesson, QuestionForm form, FieldErrors errors, Model model) {
        model.addAttribute("lesson", lesson);
        model.addAttribute("questions", table.of(lesson.id()));
        model.addAttribute("changes", rights.mayChange(lesson, Viewer.required()));
        model.addAttribute(
                "asks",
                !lesson.retired() && schools.ownSchool(Viewer.required()).isPresent());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "prevention/questions";
    }

    private Lesson lesson(UUID id) {
        return lessons.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Lesson changeable(UUID id) {
        var lesson = lesson(id);
        if (!rights.mayChange(lesson, Viewer.required())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return lesson;
    }
}
