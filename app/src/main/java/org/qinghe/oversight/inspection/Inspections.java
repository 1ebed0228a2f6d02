package org.qinghe.oversight.inspection;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans inspections, freezes their frames and draws. The seed is drawn here, after the frame is frozen. */
@Component
class Inspections {

    private static final int SEED_BYTES = 32;

    private final InspectionTable inspections;
    private final FrameTable frozen;
    private final Frames frames;
    private final VisitTable visits;
    private final Places places;
    private final AuditTrail trail;
    private final WorkTime time;
    private final SecureRandom random = new SecureRandom();

    Inspections(
            InspectionTable inspections,
            FrameTable frozen,
            Frames frames,
            VisitTable visits,
            Places places,
            AuditTrail trail,
            WorkTime time) {
        this.inspections = inspections;
        this.frozen = frozen;
        this.frames = frames;
        this.visits = visits;
        this.places = places;
        this.trail = trail;
        this.time = time;
    }

    /** Those of the viewer's area and below. */
    List<Inspection> seenBy(Viewer viewer) {
        return inspections.all().stream()
                .filter(each -> places.liesWithin(each.among().area(), viewer.area()))
                .toList();
    }

    Optional<Inspection> find(UUID id, Viewer viewer) {
        return inspections
                .find(id)
                .filter(each -> places.liesWithin(each.among().area(), viewer.area()));
    }

    @Transactional
    void plan(Inspection inspection, Viewer viewer) {
        inspections.add(inspection, viewer, time.now());
        trail.record(
                "oversight.inspectionPlanned", subject(inspection), Map.of("size", String.valueOf(inspection.size())));
    }

    @Transactional
    Outcome freeze(Inspection asked, Viewer viewer) {
        var inspection = inspections.hold(asked.id()).orElseThrow();
        if (inspection.frozen().isPresent()) {
            return new Outcome.Refused("inspection.refused.frozen");
        }
        var frame = frames.of(inspection.among(), viewer);
        if (frame.size() < inspection.size()) {
            return new Outcome.Refused("inspection.refused.small");
        }
        var digest = Draw.digest(frame.stream().map(FrameEntry::entry).toList());
        frozen.add(inspection.id(), frame);
        inspections.freeze(inspection.id(), digest, time.now());
        trail.record(
                "oversight.frameFrozen",
                subject(inspection),
                Map.of(inspection.among().over().part(), String.valueOf(frame.size()), "sha256", digest));
        return new Outcome.Taken();
    }

    /**
     * Draws, or draws again.
     *
     * @param reason why again; empty text for the first draw
     */
    @Transactional
    Outcome draw(Inspection asked, String reason, Viewer viewer) {
        var inspection = inspections.hold(asked.id()).orElseThrow();
        if (inspection.frozen().isEmpty()) {
            return new Outcome.Refused("inspection.refused.notFrozen");
        }
        var before = inspections.rounds(inspection.id());
        if (before.isEmpty() != reason.isEmpty()) {
            return new Outcome.Refused("inspection.refused.drawn");
        }
        if (visits.of(inspection.id()).stream().anyMatch(visit -> visit.state() == Visit.State.DONE)) {
            return new Outcome.Refused("inspection.refused.visited");
        }
        draw(inspection, before.size() + 1, reason, viewer);
        return new Outcome.Taken();
    }

    private void draw(Inspection inspection, int number, String reason, Viewer viewer) {
        var frame = frozen.of(inspection.id());
        var round = new DrawnRound(UUID.randomUUID(), number, seed(), reason, time.now(), viewer.name());
        var lines = Draw.of(frame.stream().map(FrameEntry::entry).toList(), round.seed(), inspection.size());
        visits.withdraw(inspection.id());
        inspections.add(inspection.id(), round, lines, viewer);
        var drawn = lines.stream().filter(Draw.Line::drawn).map(Draw.Line::code).collect(Collectors.toSet());
        frame.stream().filter(each -> drawn.contains(each.code())).forEach(each -> visits.plan(round.id(), each));
        trail.record(
                number == 1 ? "oversight.drawn" : "oversight.drawnAgain",
                subject(inspection),
                Map.of("round", String.valueOf(number), "seed", round.seed(), "reason", reason));
    }

    private String seed() {
        var bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String subject(Inspection inspection) {
        return "inspection/" + inspection.id();
    }
}
