package org.qinghe.oversight.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.UnitSights;
import org.qinghe.web.Paging;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit appeals against its own published score while the term runs; somebody of another unit who did not publish it answers. An
 * answer changes no score: where the unit is right a corrected assessment follows.
 */
@Component
public class Appeals {

    private final AppealTable table;
    private final Assessments assessments;
    private final UnitSights sights;
    private final ToldOfScores told;
    private final AuditTrail trail;
    private final WorkTime time;

    Appeals(
            AppealTable table,
            Assessments assessments,
            UnitSights sights,
            ToldOfScores told,
            AuditTrail trail,
            WorkTime time) {
        this.table = table;
        this.assessments = assessments;
        this.sights = sights;
        this.told = told;
        this.trail = trail;
        this.time = time;
    }

    boolean mayAppeal(Assessment assessment, UUID unit, Viewer viewer) {
        return viewer.may(ScoreAccess.APPEAL)
                && viewer.unit().equals(unit)
                && assessment.open(time.today())
                && !assessments.replaced(assessment);
    }

    /**
     * Appeals in the name of the viewer's own unit; nothing where that cannot be, or where an appeal about the same is open.
     *
     * @param criterion its code, or empty text for the whole score
     */
    @Transactional
    public Optional<UUID> appeal(UUID assessment, String criterion, String reason) {
        var viewer = Viewer.required();
        var judged = assessments
                .find(assessment, viewer)
                .filter(each -> mayAppeal(each, viewer.unit(), viewer))
                .filter(each -> new Standings(assessments.scores(each))
                        .of(viewer.unit())
                        .isPresent())
                .filter(each -> criterion.isEmpty()
                        || assessments
                                .scheme(each)
                                .content()
                                .criteria()
                                .anyMatch(one -> one.code().equals(criterion)));
        var appeal = new Appeal(
                UUID.randomUUID(),
                assessment,
                viewer.unit(),
                criterion,
                reason,
                viewer.name(),
                time.now(),
                Optional.empty());
        if (judged.isEmpty() || !table.add(appeal, viewer.account())) {
            return Optional.empty();
        }
        told.appealed(appeal, judged.get(), assessments.scheme(judged.get()).title(), time.today());
        trail.record(
                "oversight.appealed",
                Assessments.subject(assessment),
                Map.of("unit", viewer.unit().toString()));
        return Optional.of(appeal.id());
    }

    /** Why somebody cannot answer it, as a message. */
    Optional<String> barred(Appeal appeal, Viewer viewer) {
        if (appeal.answer().isPresent()) {
            return Optional.of("scores.barred.answered");
        }
        if (viewer.unit().equals(appeal.unit())) {
            return Optional.of("scores.barred.ownUnit");
        }
        return assessments
                        .find(appeal.assessment(), viewer)
                        .flatMap(Assessment::publication)
                        .filter(each -> each.by().account().equals(viewer.account()))
                        .isPresent()
                ? Optional.of("scores.barred.publisher")
                : Optional.empty();
    }

    /** Answers an appeal; whether it could be. */
    @Transactional
    public boolean answer(UUID id, boolean upheld, String words) {
        var viewer = Viewer.required();
        var appeal = find(id, viewer).filter(each -> barred(each, viewer).isEmpty());
        if (appeal.isEmpty()
                || !table.answer(id, new Appeal.Answer(upheld, words, viewer.name(), time.now()), viewer)) {
            return false;
        }
        var assessment = assessments.find(appeal.get().assessment(), viewer).orElseThrow();
        told.answered(appeal.get(), assessments.scheme(assessment).title(), time.today());
        trail.record(
                "oversight.appealAnswered",
                Assessments.subject(assessment.id()),
                Map.of("unit", appeal.get().unit().toString(), "upheld", String.valueOf(upheld)));
        return true;
    }

    /** Those about units that the viewer sees. */
    Optional<Appeal> find(UUID id, Viewer viewer) {
        return table.find(id).filter(each -> sights.of(viewer).covers(each.unit()));
    }

    List<Appeal> of(Assessment assessment) {
        return table.of(assessment.id());
    }

    long count(Viewer viewer) {
        return table.count(sights.of(viewer));
    }

    List<Appeal> page(Viewer viewer, Paging paging) {
        return table.page(sights.of(viewer), paging);
    }
}
