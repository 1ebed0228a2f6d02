package org.qinghe.oversight.assessment;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSights;
import org.qinghe.units.Units;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
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

/** The score of one unit, and its appeal. Only those who see the unit see what is behind its points. */
@Controller
class UnitScorePages {

    private final Assessments assessments;
    private final Appeals appeals;
    private final UnitScoreViews views;
    private final UnitSights sights;
    private final Units units;

    UnitScorePages(Assessments assessments, Appeals appeals, UnitScoreViews views, UnitSights sights, Units units) {
        this.assessments = assessments;
        this.appeals = appeals;
        this.views = views;
        this.sights = sights;
        this.units = units;
    }

    @GetMapping("/assessments/{id}/units/{unit}")
    String show(@PathVariable UUID id, @PathVariable UUID unit, @ModelAttribute("page") Page page, Model model) {
        return shown(id, unit, Map.of(), FieldErrors.none(), page, model);
    }

    private String shown(UUID id, UUID unit, Map<String, String> typed, FieldErrors errors, Page page, Model model) {
        var viewer = Viewer.required();
        var assessment = assessments
                .find(id, viewer)
                .filter(_ -> sights.of(viewer).covers(unit))
                .orElseThrow(UnitScorePages::notFound);
        var standings = new Standings(assessments.scores(assessment));
        var kept = standings.of(unit).orElseThrow(UnitScorePages::notFound);
        var judged = units.find(unit).orElseThrow(UnitScorePages::notFound);
        model.addAttribute("view", views.of(assessment, standings, kept, judged, viewer, page.words()));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "oversight/assessment/unit-score";
    }

    @PostMapping("/assessments/{id}/units/{unit}/appeal")
    String appeal(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var reason = TypedText.of(typed, "reason");
        var errors = AssessmentPages.needed("reason", reason);
        if (errors.any()) {
            return shown(id, unit, typed, errors, page, model);
        }
        var made = Viewer.required().unit().equals(unit)
                ? appeals.appeal(id, typed.getOrDefault("criterion", ""), reason)
                : Optional.<UUID>empty();
        if (made.isEmpty()) {
            Notice.refused(redirect, "scores.barred.appeal");
            return "redirect:/assessments/" + id + "/units/" + unit;
        }
        Notice.done(redirect, "scores.appealed");
        return "redirect:/appeals/" + made.get();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
