package org.qinghe.oversight.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
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

/** One proposal of a commendation or a talk, and deciding on it. */
@Controller
class ProposalPages {

    private final UnitProposals proposals;
    private final Assessments assessments;

    ProposalPages(UnitProposals proposals, Assessments assessments) {
        this.proposals = proposals;
        this.assessments = assessments;
    }

    @GetMapping("/proposals/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return shown(found(id), "", FieldErrors.none(), page, model);
    }

    private String shown(Proposal proposal, String typed, FieldErrors errors, Page page, Model model) {
        var assessment = assessment(proposal);
        var scheme = assessments.scheme(assessment);
        var score = new Standings(assessments.scores(assessment))
                .of(proposal.unit())
                .orElseThrow();
        var units = assessments.units(List.of(score));
        model.addAttribute("proposal", proposal);
        model.addAttribute("unit", ScoreWords.name(units, proposal.unit(), page.words()));
        model.addAttribute("score", assessment.path(proposal.unit()));
        model.addAttribute("total", ScoreWords.total(score, page.words()));
        model.addAttribute("grade", ScoreWords.grade(score, scheme.content(), page.words()));
        model.addAttribute("open", proposal.decision().isEmpty() && !assessments.replaced(assessment));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "oversight/assessment/proposal";
    }

    @PostMapping("/proposals/{id}")
    String decide(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var proposal = found(id);
        var words = TypedText.of(typed, "words");
        var verdict = typed.getOrDefault("verdict", "");
        var errors = AssessmentPages.needed("words", words);
        if (!AppealPages.VERDICTS.contains(verdict)) {
            errors = errors.with("words", "scores.error.choose");
        }
        if (errors.any()) {
            return shown(proposal, words, errors, page, model);
        }
        if (!assessments.replaced(assessment(proposal))
                && proposals.decide(id, verdict.equals(AppealPages.YES), words)) {
            Notice.done(redirect, "scores.decided");
        } else {
            Notice.refused(redirect, "scores.barred.proposal");
        }
        return "redirect:" + proposal.path();
    }

    private Proposal found(UUID id) {
        return proposals
                .find(id, Viewer.required())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Assessment assessment(Proposal proposal) {
        return assessments
                .find(proposal.assessment(), Viewer.required())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
