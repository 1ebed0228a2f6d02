package org.qinghe.prevention.teaching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.curriculum.Lesson;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
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

/** A school enters a lesson held, corrects it, or withdraws what was entered by mistake. */
@Controller
class HeldStepPages {

    private static final String NEW = TeachingAccess.HELD + "/new";

    private final HeldTable table;
    private final HeldKeeping keeping;
    private final Schools schools;
    private final LessonChoices lessons;

    HeldStepPages(HeldTable table, HeldKeeping keeping, Schools schools, LessonChoices lessons) {
        this.table = table;
        this.keeping = keeping;
        this.schools = schools;
        this.lessons = lessons;
    }

    @GetMapping(NEW)
    String ask(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page, Model model) {
        schools.ownSchoolRequired(Viewer.required());
        return form(HeldForm.fresh(typed, keeping.today()), NEW, lessons.offered(), FieldErrors.none(), page, model);
    }

    @PostMapping(NEW)
    String add(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var viewer = Viewer.required();
        var school = schools.ownSchoolRequired(viewer);
        var form = HeldForm.of(typed);
        var check = HeldCheck.fresh(form, school.id(), lessons.offered(), keeping.today());
        if (check.kept().isEmpty()) {
            return form(form, NEW, lessons.offered(), check.errors(), page, model);
        }
        var came = keeping.add(check.kept().get(), viewer.account());
        if (came == HeldKeeping.Came.TWICE) {
            return form(form, NEW, lessons.offered(), twice(), page, model);
        }
        Notice.done(redirect, came == HeldKeeping.Came.KEPT ? "prevention.held.kept" : "prevention.held.already");
        return "redirect:" + TeachingAccess.HELD;
    }

    @GetMapping(TeachingAccess.HELD + "/{id}/correct")
    String askAgain(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var held = kept(id);
        var lesson = lesson(held);
        return form(HeldForm.of(held, lesson), held.path() + "/correct", with(lesson), FieldErrors.none(), page, model);
    }

    @PostMapping(TeachingAccess.HELD + "/{id}/correct")
    String correct(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var held = kept(id);
        var form = HeldForm.of(typed);
        var offered = with(lesson(held));
        var check = HeldCheck.corrected(form, held, offered, keeping.today());
        if (check.kept().isEmpty()) {
            return form(form, held.path() + "/correct", offered, check.errors(), page, model);
        }
        if (!form.version().equals(String.valueOf(held.version()))) {
            Notice.refused(redirect, "prevention.held.moved");
            return "redirect:" + held.path();
        }
        switch (keeping.correct(held, check.kept().get(), form.reason(), Viewer.required())) {
            case TWICE -> {
                return form(form, held.path() + "/correct", offered, twice(), page, model);
            }
            case MOVED -> Notice.refused(redirect, "prevention.held.moved");
            case KEPT, ALREADY -> Notice.done(redirect, "prevention.held.corrected");
        }
        return "redirect:" + held.path();
    }

    @PostMapping(TeachingAccess.HELD + "/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        var held = kept(id);
        var why = reason.strip();
        if (HeldCheck.reason(why).any()) {
            Notice.refused(redirect, "prevention.error.reasonShort", HeldCheck.LONGEST_REASON);
        } else if (keeping.withdraw(held, why, Viewer.required()) == HeldKeeping.Came.KEPT) {
            Notice.done(redirect, "prevention.held.isWithdrawn");
        } else {
            Notice.refused(redirect, "prevention.held.moved");
        }
        return "redirect:" + held.path();
    }

    private static FieldErrors twice() {
        return FieldErrors.none().with("classLabel", "prevention.error.heldTwice");
    }

    /** What is offered, and the lesson it was even where that is retired. */
    private List<Lesson> with(Lesson lesson) {
        var all = new ArrayList<>(lessons.offered());
        if (all.stream().noneMatch(each -> each.id().equals(lesson.id()))) {
            all.addFirst(lesson);
        }
        return all;
    }

    private Lesson lesson(Held held) {
        return lessons.named(List.of(held.lesson())).values().iterator().next();
    }

    private String form(
            HeldForm form, String action, List<Lesson> offered, FieldErrors errors, Page page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("errors", errors);
        model.addAttribute("choices", lessons.of(offered, page));
        model.addAttribute("grades", LessonChoices.grades(page));
        model.addAttribute(
                "teachers",
                Choices.after(
                        page.t("prevention.choose"),
                        Arrays.asList(Teacher.values()),
                        Enum::name,
                        teacher -> page.t(teacher.message())));
        return "prevention/held-edit";
    }

    private Held kept(UUID id) {
        var viewer = Viewer.required();
        return table.find(id, schools.sightOf(viewer))
                .filter(held -> schools.keeps(held.school(), viewer) && !held.withdrawn())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
