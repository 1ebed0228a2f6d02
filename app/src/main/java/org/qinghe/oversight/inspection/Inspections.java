package org.qinghe.oversight.inspection;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSights;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans inspections, freezes their frames and draws. The seed is drawn here, after the frame is frozen. */
@Component
class Inspections {

    private static final int SEED_BYTES = 32;

    private final InspectionTable inspections;
    private final VisitTable visits;
    private final UnitSights sights;
    private final Places places;
    private final AuditTrail trail;
    private final WorkTime time;
    private final SecureRandom random = new SecureRandom();

    Inspections(
            InspectionTable inspections,
            VisitTable visits,
            UnitSights sights,
            Places places,
            AuditTrail trail,
            WorkTime time) {
        this.inspections = inspections;
        this.visits = visits;
        this.sights = sights;
        this.places = places;
        this.trail = trail;
        this.time = time;
    }

    /** Those of the viewer's area and below. */
    List<Inspection> seenBy(Viewer viewer) {
        return inspections.all().stream()
                .filter(each -> places.liesWithin(each.area(), viewer.area()))
                .toList();
    }

    Optional<Inspection> find(UUID id, Viewer viewer) {
        return inspections.find(id).filter(each -> places.liesWithin(each.area(), viewer.area()));
    }

    @Transactional
    void plan(Inspection inspection, Viewer viewer) {
        inspections.add(inspection, viewer, time.now());
        trail.record(
                "oversight.inspectionPlanned", subject(inspection), Map.of("size", String.valueOf(inspection.size())));
    }

    /** The units that would be in the frame now: of the kinds, in the area, and not the viewer's own. */
    List<Unit> candidates(String area, List<Unit.Kind> kinds, Viewer viewer) {
        return sights.othersOf(viewer).stream()
                .filter(unit -> kinds.contains(unit.kind()) && places.liesWithin(unit.area(), area))
                .toList();
    }

    @Transactional
    Outcome freeze(Inspection asked, Viewer viewer) {
        var inspection = inspections.hold(asked.id()).orElseThrow();
        if (inspection.frozen().isPresent()) {
            return new Outcome.Refused("inspection.refused.frozen");
        }
        var frame = candidates(inspection.area(), inspection.kinds(), viewer);
        if (frame.size() < inspection.size()) {
            return new Outcome.Refused("inspection.refused.small");
        }
        var digest = Draw.digest(frame.stream().map(Inspections::entry).toList());
        inspections.freeze(inspection.id(), frame, digest, time.now());
        trail.record(
                "oversight.frameFrozen",
                subject(inspection),
                Map.of("units", String.valueOf(frame.size()), "sha256", digest));
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
        var frame = inspections.frame(inspection.id());
        var round = new DrawnRound(UUID.randomUUID(), number, seed(), reason, time.now(), viewer.name());
        var lines = Draw.of(frame.keySet(), round.seed(), inspection.size());
        visits.withdraw(inspection.id());
        inspections.add(inspection.id(), round, lines, viewer);
        lines.stream()
                .filter(Draw.Line::drawn)
                .forEach(line -> visits.plan(
                        round.id(),
                        java.util.Objects.requireNonNull(frame.get(new Draw.Entry(line.code(), line.stratum())))));
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

    private static Draw.Entry entry(Unit unit) {
        return new Draw.Entry(unit.code(), unit.kind().name());
    }

    private static String subject(Inspection inspection) {
        return "inspection/" + inspection.id();
    }
}
