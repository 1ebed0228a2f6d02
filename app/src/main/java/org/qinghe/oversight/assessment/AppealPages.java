package org.qinghe.oversight.assessment;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.TypedText;
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

/** The appeals of units, and answering one. */
@Controller
class AppealPages {

    static final String YES = "YES";
    static final Set<String> VERDICTS = Set.of(YES, "NO");

    private final Appeals appeals;
    private final AppealViews views;
    private final Assessments assessments;

    AppealPages(Appeals appeals, AppealViews views, Assessments assessments) {
        this.appeals = appeals;
        this.views = views;
        this.assessments = assessments;
    }

    @GetMapping("/appeals")
    String list(
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var viewer = Viewer.required();
        var paging = Paging.of(number, appeals.count(viewer));
        model.addAttribute("appeals", views.lines(appeals.page(viewer, paging), viewer, page.words()));
        model.addAttribute("paging", paging);
        return "oversight/assessment/appeals";
    }

    @GetMapping("/appeals/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return shown(id, "", FieldErrors.none(), page, model);
    }

    private String shown(UUID id, String typed, FieldErrors errors, Page page, Model model) {
        var viewer = Viewer.required();
        var appeal = appeals.find(id, viewer).orElseThrow(AppealPages::notFound);
        var assessment = assessments.find(appeal.assessment(), viewer).orElseThrow(AppealPages::notFound);
        model.addAttribute("view", views.of(appeal, assessment, viewer, page.words()));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "oversight/assessment/appeal";
    }

    @PostMapping("/appeals/{id}")
    String answer(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var appeal = appeals.find(id, Viewer.required()).orElseThrow(AppealPages::notFound);
        var barred = appeals.barred(appeal, Viewer.required());
        if (barred.isPresent()) {
            Notice.refused(redirect, barred.get());
            return "redirect:" + appeal.path();
        }
        var words = TypedText.of(typed, "words");
        var verdict = typed.getOrDefault("verdict", "");
        var errors = AssessmentPages.needed("words", words);
        if (!VERDICTS.contains(verdict)) {
            errors = errors.with("words", "scores.error.choose");
        }
        if (errors.any()) {
            return shown(id, words, errors, page, model);
        }
        if (appeals.answer(id, verdict.equals(YES), words)) {
            Notice.done(redirect, verdict.equals(YES) ? "scores.answered.upheld" : "scores.answered.rejected");
        } else {
            Notice.refused(redirect, "scores.barred.answered");
        }
        return "redirect:" + appeal.path();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
