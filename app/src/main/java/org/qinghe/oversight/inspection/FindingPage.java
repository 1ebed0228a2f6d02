package org.qinghe.oversight.inspection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSights;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Puts together the page of a finding, also with what was typed wrongly. */
@Component
class FindingPage {

    private final FindingTable findings;
    private final FindingHistory history;
    private final Rectification rectification;
    private final FindingFiles files;
    private final VisitTable visits;
    private final UnitSights sights;
    private final InspectionNaming naming;

    FindingPage(
            FindingTable findings,
            FindingHistory history,
            Rectification rectification,
            FindingFiles files,
            VisitTable visits,
            UnitSights sights,
            InspectionNaming naming) {
        this.findings = findings;
        this.history = history;
        this.rectification = rectification;
        this.files = files;
        this.visits = visits;
        this.sights = sights;
        this.naming = naming;
    }

    /** The finding, where the viewer may see it; otherwise there is no such page. */
    Finding visible(UUID id) {
        return findings.find(id, sights.of(Viewer.required()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String show(Finding finding, Page page, FieldErrors errors, Map<String, String> typed, Model model) {
        var viewer = Viewer.required();
        var scope = sights.of(viewer);
        model.addAttribute(
                "view",
                new FindingView(
                        finding,
                        possible(finding, viewer),
                        history.of(finding.id()),
                        files.of(finding, viewer),
                        visits.taskOf(finding.id()),
                        finding.found().repeats().flatMap(earlier -> findings.find(earlier, scope)),
                        findings.repeating(finding.id(), scope),
                        naming.of(List.of(finding), page.words())));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "oversight/inspection/finding";
    }

    private EnumSet<FindingStep> possible(Finding finding, Viewer viewer) {
        return Arrays.stream(FindingStep.values())
                .filter(step -> rectification.barred(finding, step, viewer).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingStep.class)));
    }
}
