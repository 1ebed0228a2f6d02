package org.qinghe.oversight.inspection;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.TypedText;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a finding and the steps taken there. The fields of a step are named after it. */
@Controller
class FindingStepPages {

    private final FindingPage pages;
    private final Rectification rectification;
    private final WorkTime time;

    FindingStepPages(FindingPage pages, Rectification rectification, WorkTime time) {
        this.pages = pages;
        this.rectification = rectification;
        this.time = time;
    }

    @GetMapping("/findings/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return pages.show(pages.visible(id), page, FieldErrors.none(), Map.of(), model);
    }

    @PostMapping("/findings/{id}/{verb:answer|verify|return|close|reopen|extend}")
    String step(
            @PathVariable UUID id,
            @PathVariable String verb,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var finding = pages.visible(id);
        var viewer = Viewer.required();
        var step = FindingStep.valueOf(verb.toUpperCase(java.util.Locale.ROOT));
        var barred = rectification.barred(finding, step, viewer);
        if (barred.isPresent()) {
            return said(id, new Outcome.Refused(barred.get()), step, redirect);
        }
        var errors = errors(step, typed);
        return errors.any()
                ? pages.show(finding, page, errors, typed, model)
                : said(id, take(finding, step, typed, viewer), step, redirect);
    }

    private FieldErrors errors(FindingStep step, Map<String, String> typed) {
        var verb = step.verb();
        var errors = step == FindingStep.CLOSE
                ? FieldErrors.none()
                : Typed.words(FieldErrors.none(), verb, TypedText.of(typed, verb), Typed.LONGEST_WORDS);
        return switch (step) {
            case ANSWER -> Typed.words(errors, "shown", TypedText.of(typed, "shown"), Typed.LONGEST_WORDS);
            case RETURN, REOPEN, EXTEND ->
                Typed.term(errors, verb + "Due", TypedText.of(typed, verb + "Due"), time.today());
            case ISSUE, VERIFY, CLOSE, REMIND, ESCALATE -> errors;
        };
    }

    private Outcome take(Finding finding, FindingStep step, Map<String, String> typed, Viewer viewer) {
        var words = TypedText.of(typed, step.verb());
        return switch (step) {
            case ANSWER -> rectification.answer(finding, words, TypedText.of(typed, "shown"), viewer);
            case VERIFY -> rectification.verify(finding, words, viewer);
            case CLOSE -> rectification.close(finding, viewer);
            case RETURN -> rectification.giveBack(finding, words, due(step, typed), viewer);
            case REOPEN -> rectification.reopen(finding, words, due(step, typed), viewer);
            case EXTEND -> rectification.extend(finding, words, due(step, typed), viewer);
            case ISSUE, REMIND, ESCALATE -> throw new IllegalArgumentException("no step of a person: " + step);
        };
    }

    private static LocalDate due(FindingStep step, Map<String, String> typed) {
        return LocalDate.parse(TypedText.of(typed, step.verb() + "Due"));
    }

    private static String said(UUID id, Outcome outcome, FindingStep step, RedirectAttributes redirect) {
        switch (outcome) {
            case Outcome.Refused(var message) -> Notice.refused(redirect, message);
            case Outcome.Taken() -> Notice.done(redirect, "inspection.did." + step.name());
        }
        return "redirect:/findings/" + id;
    }
}
