package org.qinghe.work.plan;

import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
class PlanPages {

    private final Plans plans;
    private final PlanCheck check;
    private final PlanViews views;

    PlanPages(Plans plans, PlanCheck check, PlanViews views) {
        this.plans = plans;
        this.check = check;
        this.views = views;
    }

    @GetMapping("/plans")
    String list(Model model) {
        model.addAttribute("plans", plans.readBy(Viewer.required()));
        return "work/plans";
    }

    @GetMapping("/plans/new")
    String ask(Model model) {
        return show(PlanForm.of(Map.of()), FieldErrors.none(), model);
    }

    @PostMapping("/plans/new")
    String make(@RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        var form = PlanForm.of(typed);
        var checked = check.check(form, Viewer.required().area());
        if (checked.kept().isEmpty()) {
            return show(form, checked.errors(), model);
        }
        plans.make(checked.kept().get());
        Notice.done(redirect, "work.plan.made");
        return "redirect:/plans/" + checked.kept().get().id();
    }

    @GetMapping("/plans/{id}")
    String plan(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("view", view(id, page));
        return "work/plan";
    }

    @GetMapping("/plans/{id}/timeline")
    String timeline(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var view = view(id, page);
        model.addAttribute("view", view);
        model.addAttribute("timeline", Timeline.of(view, page.words()));
        return "work/timeline";
    }

    @GetMapping("/plans/{id}/plan.docx")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        return new PlanBrief(view(id, page)).download();
    }

    private PlanView view(UUID id, Page page) {
        var plan =
                plans.find(id, Viewer.required()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return views.of(plan, page.words());
    }

    private static String show(PlanForm form, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "work/plan-new";
    }
}
