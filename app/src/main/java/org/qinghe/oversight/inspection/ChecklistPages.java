package org.qinghe.oversight.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.TypedText;
import org.qinghe.work.Bilingual;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Checklists: a used one is never changed, only retired and replaced. */
@Controller
class ChecklistPages {

    private static final int MOST_ITEMS = 20;
    private static final int ROWS_AT_FIRST = 5;

    private final ChecklistTable checklists;
    private final AuditTrail trail;

    ChecklistPages(ChecklistTable checklists, AuditTrail trail) {
        this.checklists = checklists;
        this.trail = trail;
    }

    @GetMapping("/checklists")
    String list(Model model) {
        model.addAttribute("checklists", checklists.all());
        return "oversight/inspection/checklists";
    }

    @GetMapping("/checklists/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("checklist", found(id));
        return "oversight/inspection/checklist";
    }

    @GetMapping("/checklists/new")
    String ask(@ModelAttribute("page") Page page, Model model) {
        return form(Map.of(), ROWS_AT_FIRST, FieldErrors.none(), page, model);
    }

    @PostMapping("/checklists/new")
    @Transactional
    String make(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        if (typed.containsKey("more")) {
            return form(typed, MOST_ITEMS, FieldErrors.none(), page, model);
        }
        var errors = Typed.words(FieldErrors.none(), "title", TypedText.of(typed, "title"), Typed.LONGEST_LINE);
        List<Checklist.Item> items = new ArrayList<>();
        for (int row = 1; row <= MOST_ITEMS; row++) {
            var text = TypedText.of(typed, "text" + row);
            if (text.isEmpty()) {
                continue;
            }
            errors = Typed.words(errors, "text" + row, text, Typed.LONGEST_LINE);
            items.add(new Checklist.Item(
                    UUID.randomUUID(),
                    items.size() + 1,
                    Bilingual.ofOne(text),
                    Typed.choice(Topic.class, TypedText.of(typed, "topic" + row))
                            .orElse(Topic.TASK),
                    Typed.choice(Severity.class, TypedText.of(typed, "severity" + row))
                            .orElse(Severity.MINOR)));
        }
        if (items.isEmpty()) {
            errors = errors.with("text1", "inspection.error.empty");
        }
        if (errors.any()) {
            return form(typed, rows(typed), errors, page, model);
        }
        var checklist = new Checklist(UUID.randomUUID(), Bilingual.ofOne(TypedText.of(typed, "title")), items, false);
        checklists.add(checklist);
        trail.record("oversight.checklistMade", "checklist/" + checklist.id());
        Notice.done(redirect, "inspection.checklist.made");
        return "redirect:/checklists/" + checklist.id();
    }

    @PostMapping("/checklists/{id}/retire")
    @Transactional
    String retire(@PathVariable UUID id, RedirectAttributes redirect) {
        if (checklists.retire(found(id).id())) {
            trail.record("oversight.checklistRetired", "checklist/" + id);
            Notice.done(redirect, "inspection.checklist.retired");
        }
        return "redirect:/checklists";
    }

    private Checklist found(UUID id) {
        return checklists.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static int rows(Map<String, String> typed) {
        return (int) Math.clamp(
                typed.keySet().stream().filter(name -> name.matches("text\\d+")).count(), ROWS_AT_FIRST, MOST_ITEMS);
    }

    private static String form(Map<String, String> typed, int rows, FieldErrors errors, Page page, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("rows", rows);
        model.addAttribute("most", MOST_ITEMS);
        model.addAttribute("errors", errors);
        model.addAttribute("topics", Choices.of(List.of(Topic.values()), Topic::name, each -> page.t(each.message())));
        model.addAttribute(
                "severities", Choices.of(List.of(Severity.values()), Severity::name, each -> page.t(each.message())));
        return "oversight/inspection/checklist-new";
    }
}
