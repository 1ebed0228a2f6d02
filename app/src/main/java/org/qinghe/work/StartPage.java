package org.qinghe.work;

import java.util.Map;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.places.AreaChoice;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.TypedId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class StartPage {

    private final ResponseTemplates templates;
    private final Drafting drafting;
    private final StartCheck check;
    private final Starting starting;
    private final UnitChoice choices;
    private final AreaChoice areas;
    private final ObjectProvider<ResponseOrigins> origins;

    StartPage(
            ResponseTemplates templates,
            Drafting drafting,
            StartCheck check,
            Starting starting,
            UnitChoice choices,
            AreaChoice areas,
            ObjectProvider<ResponseOrigins> origins) {
        this.templates = templates;
        this.drafting = drafting;
        this.check = check;
        this.starting = starting;
        this.choices = choices;
        this.areas = areas;
        this.origins = origins;
    }

    @GetMapping("/responses/new")
    String ask(
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String origin,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var from = origin(kind, origin);
        var refusal = refusal(from);
        if (refusal.isPresent()) {
            return refused(from.orElseThrow(), refusal.get(), redirect);
        }
        var where = from.flatMap(ResponseOrigin::area).orElse(area);
        model.addAttribute("kind", from.isPresent() ? kind : "");
        model.addAttribute("origin", from.isPresent() ? origin : "");
        var chosen = templates.find(template);
        if (chosen.isEmpty()) {
            model.addAttribute("templates", templates.all());
            model.addAttribute("area", where);
            model.addAttribute("areas", areas.near(where, "work.noArea", page.words()));
            return "work/choose";
        }
        var form = StartForm.of(drafting.from(chosen.get(), from, where), page.words());
        return show(form, FieldErrors.none(), page, model);
    }

    @PostMapping("/responses/new")
    String start(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var form = StartForm.of(typed);
        var from = origin(form.originKind(), form.origin());
        var refusal = refusal(from);
        if (refusal.isPresent()) {
            return refused(from.orElseThrow(), refusal.get(), redirect);
        }
        var checked = check.check(form, from, Viewer.required(), page.words());
        if (checked.draft().isEmpty()) {
            return show(form, checked.errors(), page, model);
        }
        var begun = starting.start(checked.draft().get());
        if (begun.byOthers()) {
            Notice.refused(redirect, "work.refused.begun");
        } else {
            Notice.done(redirect, "work.started");
        }
        return "redirect:/responses/" + begun.response();
    }

    private String show(StartForm form, FieldErrors errors, Page page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("areas", areas.near(form.area(), "work.noArea", page.words()));
        model.addAttribute("units", choices.byId(page.words(), "work.chooseUnit"));
        return "work/start";
    }

    private static String refused(ResponseOrigin origin, String message, RedirectAttributes redirect) {
        Notice.refused(redirect, message);
        return "redirect:" + origin.path();
    }

    private Optional<String> refusal(Optional<ResponseOrigin> origin) {
        return origin.flatMap(from -> origins.stream()
                .filter(each -> each.kind().equals(from.kind()))
                .findFirst()
                .flatMap(each -> each.refusal(from.id())));
    }

    private Optional<ResponseOrigin> origin(String kind, String origin) {
        return origins.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .flatMap(each -> TypedId.of(origin).flatMap(each::find));
    }
}
