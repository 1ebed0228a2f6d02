package org.qinghe.work.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.TypedId;
import org.qinghe.web.TypedText;
import org.qinghe.work.UnitChoice;
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

@Controller
class ChangePages {

    private final Changes changes;
    private final ChangeViews views;
    private final PlanCheck check;
    private final UnitChoice units;

    ChangePages(Changes changes, ChangeViews views, PlanCheck check, UnitChoice units) {
        this.changes = changes;
        this.views = views;
        this.check = check;
        this.units = units;
    }

    /** What is asked to have changed: of one thing one kind. */
    private record Wanted(ChangeSubject subject, ChangeKind kind) {}

    @GetMapping("/changes")
    String list(
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        return show(number, Optional.empty(), FieldErrors.none(), page, model);
    }

    @GetMapping("/changes/new")
    String form(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page, Model model) {
        var wanted = wanted(typed);
        return show(wanted, "", "", FieldErrors.none(), page, model);
    }

    @PostMapping("/changes/new")
    String ask(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var wanted = wanted(typed);
        var becomes = TypedText.of(typed, "becomes");
        var reason = TypedText.of(typed, "reason");
        var checked = check.change(wanted.subject(), wanted.kind(), becomes, reason);
        if (checked.kept().isEmpty()) {
            return show(wanted, becomes, reason, checked.errors(), page, model);
        }
        if (changes.ask(wanted.subject(), wanted.kind(), checked.kept().get(), reason)) {
            Notice.done(redirect, "work.change.asked");
        } else {
            Notice.refused(redirect, "work.change.refused.twice");
        }
        return "redirect:" + wanted.subject().path();
    }

    @PostMapping("/changes/{id}/decide")
    String decide(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var request = changes.find(id).orElseThrow(ChangePages::notFound);
        boolean leads = views.of(List.of(request), page.words()).getFirst().led();
        if (!leads) {
            throw notFound();
        }
        boolean granted = typed.containsKey("grant");
        var answer = TypedText.of(typed, "answer");
        var errors = check.words("answer", answer, !granted);
        if (errors.any()) {
            return show(1, Optional.of(id), errors, page, model);
        }
        var refusal = changes.decide(request, granted, answer);
        if (refusal.isPresent()) {
            Notice.refused(redirect, refusal.get());
        } else {
            Notice.done(redirect, granted ? "work.change.did.grant" : "work.change.did.decline");
        }
        return "redirect:/changes";
    }

    private Wanted wanted(Map<String, String> typed) {
        var kind = ChangeKind.of(typed.getOrDefault("kind", "")).orElseThrow(ChangePages::notFound);
        return Arrays.stream(ChangeSubject.Of.values())
                .filter(of -> typed.containsKey(of.word()))
                .findFirst()
                .flatMap(of -> TypedId.of(typed.getOrDefault(of.word(), ""))
                        .flatMap(id -> changes.subject(of, id, Viewer.required())))
                .filter(subject -> subject.now().containsKey(kind))
                .map(subject -> new Wanted(subject, kind))
                .orElseThrow(ChangePages::notFound);
    }

    private String show(int number, Optional<UUID> wrong, FieldErrors errors, Page page, Model model) {
        var viewer = Viewer.required();
        var paging = Paging.of(number, changes.count(viewer));
        model.addAttribute("changes", views.of(changes.page(viewer, paging), page.words()));
        model.addAttribute("paging", paging);
        model.addAttribute("wrong", wrong);
        model.addAttribute("errors", errors);
        return "work/changes";
    }

    private String show(Wanted wanted, String becomes, String reason, FieldErrors errors, Page page, Model model) {
        var subject = wanted.subject();
        model.addAttribute("subject", subject);
        model.addAttribute("kind", wanted.kind());
        model.addAttribute(
                "was", views.said(wanted.kind(), subject.now().getOrDefault(wanted.kind(), ""), page.words()));
        model.addAttribute("becomes", becomes);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "units",
                units.byId(page.words(), "work.plan.choose", subject.plan().area()));
        return "work/change-new";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
