package org.qinghe.work;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Units;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class TaskPages {

    private static final int LONGEST_WORDS = 2000;

    private final TaskPage pages;
    private final TaskSteps steps;
    private final StartCheck check;
    private final Units units;
    private final Colleagues colleagues;

    TaskPages(TaskPage pages, TaskSteps steps, StartCheck check, Units units, Colleagues colleagues) {
        this.pages = pages;
        this.steps = steps;
        this.check = check;
        this.units = units;
        this.colleagues = colleagues;
    }

    @GetMapping("/tasks/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return pages.show(pages.visible(id), page, FieldErrors.none(), Map.of(), model);
    }

    @PostMapping("/tasks/{id}/{verb:start|finish|confirm|return|cancel}")
    String step(
            @PathVariable UUID id,
            @PathVariable String verb,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var task = pages.visible(id);
        var move = TaskMove.valueOf(verb.toUpperCase(java.util.Locale.ROOT));
        var words = typed.getOrDefault(verb, "").strip();
        var errors = tooLong(verb, words);
        if (!errors.any() && steps.take(task, move, words, Viewer.required()) instanceof Outcome.Refused refused) {
            if (!move.needsWords() || !words.isEmpty()) {
                Notice.refused(redirect, refused.message());
                return "redirect:/tasks/" + id;
            }
            errors = errors.with(verb, refused.message());
        }
        return after(task, errors, typed, page, model, redirect, "work.did." + verb);
    }

    @PostMapping("/tasks/{id}/comment")
    String comment(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var task = pages.visible(id);
        var words = typed.getOrDefault("comment", "").strip();
        var errors = words.isEmpty()
                ? FieldErrors.none().with("comment", "work.refused.words.comment")
                : tooLong("comment", words);
        if (!errors.any()) {
            steps.comment(task, words);
        }
        return after(task, errors, typed, page, model, redirect, "work.did.comment");
    }

    @PostMapping("/tasks/{id}/assign")
    String assign(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var task = pages.visible(id);
        var unit = units.all().stream()
                .filter(one -> one.id().toString().equals(typed.get("unit")))
                .findFirst();
        var errors = unit.isEmpty() ? FieldErrors.none().with("unit", "work.error.unit") : FieldErrors.none();
        if (unit.isPresent()) {
            errors = refused(
                    "unit",
                    steps.assign(
                            task, unit.get().id(), Optional.empty(), unit.get().nameZh()));
        }
        return after(task, errors, typed, page, model, redirect, "work.did.assign");
    }

    @PostMapping("/tasks/{id}/person")
    String person(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var task = pages.visible(id);
        var chosen = typed.getOrDefault("person", "");
        var person = colleagues.of(task.unit()).stream()
                .filter(one -> one.account().toString().equals(chosen))
                .findFirst();
        var errors = FieldErrors.none();
        if (!TaskSteps.worksOn(task, Viewer.required())) {
            errors = errors.with("person", "work.refused.notYours");
        } else if (person.isEmpty() && !chosen.isEmpty()) {
            errors = errors.with("person", "work.error.person");
        } else {
            errors = refused(
                    "person",
                    steps.assign(
                            task,
                            task.unit(),
                            person.map(Colleagues.Colleague::account),
                            person.map(Colleagues.Colleague::name).orElse("–")));
        }
        return after(task, errors, typed, page, model, redirect, "work.did.person");
    }

    @PostMapping("/tasks/{id}/due")
    String due(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var task = pages.visible(id);
        var reason = typed.getOrDefault("reason", "").strip();
        var day = typed.getOrDefault("due", "");
        var errors = check.checkDue(tooLong("reason", reason), "due", day);
        if (reason.isEmpty()) {
            errors = errors.with("reason", "work.refused.words.due");
        }
        if (!errors.any()) {
            errors = refused("due", steps.postpone(task, StartCheck.day(day).orElseThrow(), reason));
        }
        return after(task, errors, typed, page, model, redirect, "work.did.due");
    }

    private String after(
            Task task,
            FieldErrors errors,
            Map<String, String> typed,
            Page page,
            Model model,
            RedirectAttributes redirect,
            String done) {
        if (errors.any()) {
            return pages.show(task, page, errors, typed, model);
        }
        Notice.done(redirect, done);
        return "redirect:/tasks/" + task.id();
    }

    private static FieldErrors tooLong(String field, String words) {
        return words.length() > LONGEST_WORDS
                ? FieldErrors.none().with(field, "work.error.long", LONGEST_WORDS, words.length())
                : FieldErrors.none();
    }

    private static FieldErrors refused(String field, Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                ? FieldErrors.none().with(field, refused.message())
                : FieldErrors.none();
    }
}
