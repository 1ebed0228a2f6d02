package org.qinghe.work;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.Colleagues;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.TypedDay;
import org.qinghe.web.TypedText;
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
    private final UnitChoice choices;
    private final Colleagues colleagues;

    TaskPages(TaskPage pages, TaskSteps steps, StartCheck check, UnitChoice choices, Colleagues colleagues) {
        this.pages = pages;
        this.steps = steps;
        this.check = check;
        this.choices = choices;
        this.colleagues = colleagues;
    }

    @GetMapping("/tasks/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return pages.show(pages.visible(id), page, FieldErrors.none(), Map.of(), model);
    }

    @PostMapping("/tasks/{id}/{verb:accept|object|uphold|start|finish|confirm|return|cancel}")
    String step(
            @PathVariable UUID id,
            @PathVariable String verb,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var task = pages.visible(id);
        var viewer = Viewer.required();
        var move = TaskMove.valueOf(verb.toUpperCase(java.util.Locale.ROOT));
        var words = TypedText.of(typed, verb);
        var errors =
                steps.canTake(task, move, viewer) ? checkWords(verb, words, move.needsWords()) : FieldErrors.none();
        return errors.any()
                ? pages.show(task, page, errors, typed, model)
                : said(task, steps.take(task, move, words, viewer), verb, redirect);
    }

    @PostMapping("/tasks/{id}/comment")
    String comment(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var task = pages.visible(id);
        var viewer = Viewer.required();
        var words = TypedText.of(typed, "comment");
        var errors = TaskSteps.commentBarred(task, viewer).isEmpty()
                ? checkWords("comment", words, true)
                : FieldErrors.none();
        return errors.any()
                ? pages.show(task, page, errors, typed, model)
                : said(task, steps.comment(task, words, viewer), "comment", redirect);
    }

    @PostMapping("/tasks/{id}/assign")
    String assign(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var task = pages.visible(id);
        var barred = barred(TaskSteps.changeable(task), typed, task.unit().toString());
        if (barred.isPresent()) {
            return said(task, barred.get(), "assign", redirect);
        }
        var unit = choices.find(typed.getOrDefault("unit", ""));
        if (unit.isEmpty()) {
            return pages.show(task, page, FieldErrors.none().with("unit", "work.error.unit"), typed, model);
        }
        var names = new Bilingual(unit.get().nameZh(), unit.get().nameEn());
        return said(task, steps.assign(task, unit.get().id(), Optional.empty(), names), "assign", redirect);
    }

    @PostMapping("/tasks/{id}/person")
    String person(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var task = pages.visible(id);
        var barred = TaskSteps.worksOn(task, Viewer.required())
                ? barred(
                        TaskSteps.unfinished(task),
                        typed,
                        task.person().map(UUID::toString).orElse(""))
                : Optional.of(new Outcome.Refused("work.refused.notYours"));
        if (barred.isPresent()) {
            return said(task, barred.get(), "person", redirect);
        }
        var chosen = typed.getOrDefault("person", "");
        var person = colleagues.of(task.unit()).stream()
                .filter(one -> one.account().toString().equals(chosen))
                .findFirst();
        if (person.isEmpty() && !chosen.isEmpty()) {
            return pages.show(task, page, FieldErrors.none().with("person", "work.error.person"), typed, model);
        }
        var name = Bilingual.ofOne(person.map(Colleagues.Colleague::name).orElse("–"));
        return said(
                task,
                steps.assign(task, task.unit(), person.map(Colleagues.Colleague::account), name),
                "person",
                redirect);
    }

    @PostMapping("/tasks/{id}/due")
    String due(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var task = pages.visible(id);
        var barred = barred(TaskSteps.changeable(task), typed, task.due().toString());
        if (barred.isPresent()) {
            return said(task, barred.get(), "due", redirect);
        }
        var reason = TypedText.of(typed, "reason");
        var day = typed.getOrDefault("due", "");
        var errors = check.checkDue(FieldErrors.none(), "due", day);
        if (reason.isEmpty()) {
            errors = errors.with("reason", "work.refused.words.due");
        } else if (reason.length() > LONGEST_WORDS) {
            errors = errors.with("reason", "work.error.long", LONGEST_WORDS, reason.length());
        }
        return errors.any()
                ? pages.show(task, page, errors, typed, model)
                : said(task, steps.postpone(task, TypedDay.of(day).orElseThrow(), reason), "due", redirect);
    }

    /** A change is refused where the task is finished, or where somebody else changed the same thing since it was shown. */
    private static Optional<Outcome.Refused> barred(boolean changeable, Map<String, String> typed, String now) {
        if (!changeable) {
            return Optional.of(new Outcome.Refused("work.refused.state"));
        }
        return typed.getOrDefault("was", now).equals(now)
                ? Optional.empty()
                : Optional.of(new Outcome.Refused("work.refused.meanwhile"));
    }

    /** Says on the task's page how it went; a refusal that no field causes stands at its top. */
    private static String said(Task task, Outcome outcome, String verb, RedirectAttributes redirect) {
        switch (outcome) {
            case Outcome.Refused refused -> Notice.refused(redirect, refused.message());
            case Outcome.Taken taken -> Notice.done(redirect, "work.did." + verb);
        }
        return "redirect:/tasks/" + task.id();
    }

    private static FieldErrors checkWords(String field, String words, boolean needed) {
        if (needed && words.isEmpty()) {
            return FieldErrors.none().with(field, "work.refused.words." + field);
        }
        return words.length() > LONGEST_WORDS
                ? FieldErrors.none().with(field, "work.error.long", LONGEST_WORDS, words.length())
                : FieldErrors.none();
    }
}
