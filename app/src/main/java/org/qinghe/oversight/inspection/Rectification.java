package org.qinghe.oversight.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Responsible;
import org.qinghe.units.Responsible.Leaders;
import org.qinghe.units.UnitSights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that makes and changes a finding, with the rules of who may and when. */
@Component
class Rectification {

    private final FindingTable findings;
    private final FindingHistory history;
    private final Responsible responsible;
    private final UnitSights sights;
    private final ToldOfFindings told;
    private final AuditTrail trail;

    Rectification(
            FindingTable findings,
            FindingHistory history,
            Responsible responsible,
            UnitSights sights,
            ToldOfFindings told,
            AuditTrail trail) {
        this.findings = findings;
        this.history = history;
        this.responsible = responsible;
        this.sights = sights;
        this.told = told;
        this.trail = trail;
    }

    /** Orders it to be mended and returns its id; the form has been checked. */
    @Transactional
    UUID issue(NewFinding found, Viewer viewer) {
        var leaders =
                Optional.ofNullable(responsible.leaders(List.of(found.unit())).get(found.unit()));
        var id = findings.add(found, leaders.map(Leaders::first).orElse(""), viewer);
        history.note(id, FindingStep.ISSUE, "", "");
        told.ordered(id, found);
        trail.record(
                "oversight.findingIssued",
                subject(id),
                Map.of(
                        "unit", found.unit().toString(),
                        "severity", found.severity().name(),
                        "due", found.due().toString()));
        return id;
    }

    @Transactional
    Outcome answer(Finding finding, String words, String evidence, Viewer viewer) {
        var said = new Said(words, evidence, Optional.empty());
        return take(finding, FindingStep.ANSWER, viewer, said, () -> findings.answer(finding, viewer));
    }

    @Transactional
    Outcome verify(Finding finding, String words, Viewer viewer) {
        return take(finding, FindingStep.VERIFY, viewer, Said.of(words), () -> findings.verify(finding, viewer));
    }

    @Transactional
    Outcome giveBack(Finding finding, String words, LocalDate due, Viewer viewer) {
        return take(finding, FindingStep.RETURN, viewer, Said.of(words, due), () -> findings.giveBack(finding, due));
    }

    @Transactional
    Outcome close(Finding finding, Viewer viewer) {
        return take(finding, FindingStep.CLOSE, viewer, Said.of(""), () -> findings.close(finding));
    }

    @Transactional
    Outcome reopen(Finding finding, String words, LocalDate due, Viewer viewer) {
        return take(finding, FindingStep.REOPEN, viewer, Said.of(words, due), () -> findings.reopen(finding, due));
    }

    @Transactional
    Outcome extend(Finding finding, String reason, LocalDate due, Viewer viewer) {
        var said = Said.of(finding.found().due() + " → " + due + " " + reason, due);
        return take(finding, FindingStep.EXTEND, viewer, said, () -> findings.extend(finding, due));
    }

    /** Why this viewer cannot take the step; nothing where they can. */
    Optional<String> barred(Finding finding, FindingStep step, Viewer viewer) {
        if (!leadsFrom(step, finding.state())) {
            return Optional.of("inspection.refused.state");
        }
        return step == FindingStep.ANSWER ? notTheUnits(finding, viewer) : notAnothers(finding, step, viewer);
    }

    /** Why this viewer cannot hand in or take down files that show this; nothing where they can. */
    Optional<String> barred(Finding finding, Shown shown, Viewer viewer) {
        if (!FindingState.OPEN.contains(finding.state())) {
            return Optional.of("inspection.refused.state");
        }
        return switch (shown) {
            case FOUND -> notAnothers(finding, FindingStep.RETURN, viewer);
            case MENDED -> notTheUnits(finding, viewer);
        };
    }

    private static Optional<String> notTheUnits(Finding finding, Viewer viewer) {
        boolean own = viewer.may(InspectionAccess.ANSWER)
                && viewer.unit().equals(finding.found().unit());
        return own ? Optional.empty() : Optional.of("inspection.refused.notYourUnit");
    }

    private Optional<String> notAnothers(Finding finding, FindingStep step, Viewer viewer) {
        var needed = step == FindingStep.CLOSE || step == FindingStep.EXTEND
                ? InspectionAccess.LEAD
                : InspectionAccess.INSPECT;
        if (!viewer.may(needed) || !sights.of(viewer).covers(finding.found().unit())) {
            return Optional.of("inspection.refused.notYours");
        }
        boolean mendedIt = finding.answer()
                .filter(answer -> answer.account().equals(viewer.account()))
                .isPresent();
        return mendedIt || viewer.unit().equals(finding.found().unit())
                ? Optional.of("inspection.refused.ownUnit")
                : Optional.empty();
    }

    private static boolean leadsFrom(FindingStep step, FindingState state) {
        return switch (step) {
            case ANSWER, EXTEND -> state.toMend();
            case VERIFY, RETURN -> state == FindingState.ANSWERED;
            case CLOSE -> state == FindingState.VERIFIED;
            case REOPEN -> FindingState.MENDED.contains(state);
            case ISSUE, REMIND, ESCALATE -> false;
        };
    }

    /**
     * What is said with a step.
     *
     * @param evidence what shows it, or empty text
     * @param due the new term, where there is one
     */
    private record Said(String words, String evidence, Optional<LocalDate> due) {

        static Said of(String words) {
            return new Said(words, "", Optional.empty());
        }

        static Said of(String words, LocalDate due) {
            return new Said(words, "", Optional.of(due));
        }

        Map<String, String> details(Finding finding) {
            return due.map(day -> Map.of("from", finding.found().due().toString(), "due", day.toString()))
                    .orElse(Map.of());
        }
    }

    private Outcome take(Finding finding, FindingStep step, Viewer viewer, Said said, BooleanSupplier move) {
        var barred = barred(finding, step, viewer);
        if (barred.isPresent()) {
            return new Outcome.Refused(barred.get());
        }
        if (!move.getAsBoolean()) {
            return new Outcome.Refused("inspection.refused.meanwhile");
        }
        history.note(finding.id(), step, said.words(), said.evidence());
        tell(finding, step, said);
        trail.record("oversight.finding." + step.verb(), subject(finding.id()), said.details(finding));
        return new Outcome.Taken();
    }

    private void tell(Finding finding, FindingStep step, Said said) {
        switch (step) {
            case ANSWER -> told.answered(finding);
            case VERIFY -> told.verified(finding);
            case RETURN -> told.returned(finding, said.due().orElseThrow());
            case REOPEN, EXTEND -> told.due(finding, said.due().orElseThrow());
            case ISSUE, CLOSE, REMIND, ESCALATE -> {}
        }
    }

    private static String subject(UUID finding) {
        return "finding/" + finding;
    }
}
