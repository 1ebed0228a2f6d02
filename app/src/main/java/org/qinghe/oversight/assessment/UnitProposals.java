package org.qinghe.oversight.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.UnitSights;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts commendations and talks from the grades of a published assessment, for people to agree to or to decline. */
@Component
public class UnitProposals {

    private final ProposalTable table;
    private final UnitSights sights;
    private final AuditTrail trail;
    private final WorkTime time;

    UnitProposals(ProposalTable table, UnitSights sights, AuditTrail trail, WorkTime time) {
        this.table = table;
        this.sights = sights;
        this.trail = trail;
        this.time = time;
    }

    /** The best grade proposes a commendation, the lowest a talk; a scheme of fewer than two grades proposes nothing. */
    void draft(UUID assessment, Scheme scheme, List<KeptScore> scores) {
        if (scheme.grades().size() < 2) {
            return;
        }
        var best = scheme.grades().getFirst().code();
        var lowest = scheme.grades().getLast().code();
        for (var score : scores) {
            var grade = score.mark().map(KeptScore.Mark::grade).orElse("");
            if (grade.equals(best)) {
                table.add(assessment, score.unit(), Proposal.Kind.COMMENDATION);
            } else if (grade.equals(lowest)) {
                table.add(assessment, score.unit(), Proposal.Kind.TALK);
            }
        }
    }

    /** Agrees to one or declines it; whether it was undecided and is of another unit that the viewer sees. */
    @Transactional
    public boolean decide(UUID id, boolean agreed, String words) {
        var viewer = Viewer.required();
        var proposal = find(id, viewer).filter(each -> !each.unit().equals(viewer.unit()));
        if (proposal.isEmpty()
                || !table.decide(
                        id, new Proposal.Decision(agreed, words, viewer.name(), time.now()), viewer.account())) {
            return false;
        }
        trail.record(
                "oversight.proposalDecided",
                Assessments.subject(proposal.get().assessment()),
                Map.of(
                        "unit", proposal.get().unit().toString(),
                        "kind", proposal.get().kind().name(),
                        "agreed", String.valueOf(agreed)));
        return true;
    }

    Optional<Proposal> find(UUID id, Viewer viewer) {
        return table.find(id).filter(each -> sights.of(viewer).covers(each.unit()));
    }

    /** Of one assessment, commendations first. */
    public List<Proposal> of(UUID assessment) {
        return table.of(assessment);
    }
}
