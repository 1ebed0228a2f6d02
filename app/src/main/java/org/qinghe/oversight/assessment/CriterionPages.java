package org.qinghe.oversight.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.web.Checked;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Page;
import org.qinghe.web.Words;
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

/** Adds a criterion to a draft, or changes one. */
@Controller
class CriterionPages {

    private final Schemes schemes;
    private final DatumNames names;
    private final Simulations simulations;

    CriterionPages(Schemes schemes, DatumNames names, Simulations simulations) {
        this.schemes = schemes;
        this.names = names;
        this.simulations = simulations;
    }

    @GetMapping("/schemes/{id}/{version}/criterion")
    String ask(
            @PathVariable UUID id,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute("page") Page page,
            Model model) {
        var draft = draft(id, version);
        var edit = new SchemeEdit(draft.content());
        var form = edit.find(code)
                .map(each -> CriterionForm.of(each, edit.sectionOf(code, page.words()), page.words()))
                .orElseGet(() -> CriterionForm.empty(KindName.read(kind).orElse(KindName.COUNTS)));
        return shown(draft, code, form, FieldErrors.none(), page.words(), model);
    }

    @PostMapping("/schemes/{id}/{version}/criterion")
    String save(
            @PathVariable UUID id,
            @PathVariable int version,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var draft = draft(id, version);
        var form = form(typed);
        var checked = read(draft, form, page.words());
        if (checked.kept().isEmpty()) {
            return shown(draft, form.get("code"), form, checked.errors(), page.words(), model);
        }
        var edited = new SchemeEdit(draft.content()).with(checked.kept().get(), form.get("section"), page.words());
        SchemePages.rewrite(schemes, draft, edited, redirect, "assessment.saved");
        return "redirect:" + draft.path();
    }

    /** What the criterion as it is being typed would have made of last year. */
    @GetMapping("/schemes/{id}/{version}/criterion/preview")
    String preview(
            @PathVariable UUID id,
            @PathVariable int version,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model) {
        var draft = draft(id, version);
        var words = page.words();
        var form = form(typed);
        model.addAttribute(
                "view",
                read(draft, form, words)
                        .kept()
                        .map(criterion -> new SchemeEdit(draft.content()).with(criterion, form.get("section"), words))
                        .map(after -> simulations.of(draft, after, words)));
        return "oversight/assessment/preview";
    }

    private static CriterionForm form(Map<String, String> typed) {
        return new CriterionForm(KindName.read(typed.getOrDefault("kind", "")).orElse(KindName.COUNTS), typed);
    }

    private Checked<Node.Criterion> read(SchemeVersion draft, CriterionForm form, Words words) {
        var edit = new SchemeEdit(draft.content());
        var before = edit.find(form.get("code"));
        return new CriterionCheck(form, figure -> names.indicator(figure).isPresent())
                .check(before.map(Node::code).orElseGet(edit::freeCode), before, name -> name.in(words));
    }

    private String shown(
            SchemeVersion draft, String code, CriterionForm form, FieldErrors errors, Words words, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("code", code);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "data", form.kind() == KindName.AIM ? names.choiceWithObjectives(words) : names.choice(words));
        model.addAttribute(
                "grades",
                Choices.after(
                        words.t("assessment.grade.lowest"),
                        draft.content().grades(),
                        Scheme.Grade::code,
                        grade -> grade.name().in(words)));
        model.addAttribute("gatherings", options("gathering", words, "SUM", "MEAN", "NEWEST"));
        model.addAttribute("treatments", options("treatment", words, "LEFT_OUT", "NO_POINTS"));
        model.addAttribute("aspects", options("aspect", words, "OTHER", "PARTICIPATION", "LEARNING"));
        return "oversight/assessment/criterion";
    }

    private static Map<String, String> options(String of, Words words, String... names) {
        return Choices.of(List.of(names), name -> name, name -> words.t("assessment." + of + "." + name));
    }

    /** A version in force has no form. */
    private SchemeVersion draft(UUID id, int version) {
        return schemes.find(id, version)
                .filter(SchemeVersion::draft)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
