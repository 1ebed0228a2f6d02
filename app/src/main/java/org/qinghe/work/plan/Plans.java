package org.qinghe.work.plan;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the plans. A plan is read by those of its area, of the areas below it and of the areas above it. */
@Component
class Plans {

    static final Duration TIME_TO_MEND = Duration.ofDays(7);

    private final PlanTable plans;
    private final Places places;
    private final AuditTrail trail;
    private final Clock clock;

    Plans(PlanTable plans, Places places, AuditTrail trail, Clock clock) {
        this.plans = plans;
        this.places = places;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    void make(Plan plan) {
        plans.add(plan, Viewer.required().account(), clock.instant());
        trail.record(
                "work.planMade",
                "plan/" + plan.id(),
                Map.of("area", plan.area(), "years", plan.firstYear() + "–" + plan.lastYear()));
    }

    @Transactional
    void promise(Plan plan, Objective objective) {
        plans.add(plan.id(), objective, clock.instant());
        trail.record(
                "work.objectiveAdded",
                "plan/" + plan.id(),
                Map.of(
                        "objective", objective.id().toString(),
                        "indicator", objective.indicator().toString(),
                        "area", objective.area(),
                        "unit", objective.unit().toString(),
                        "baseline", String.valueOf(objective.baseline()),
                        "target", String.valueOf(objective.target())));
    }

    /** Whether an objective that was typed wrongly can still be mended; later it takes a request and somebody who grants it. */
    boolean mendable(Objective objective) {
        return objective.withdrawn().isEmpty()
                && plans.objectiveMade(objective.id()).plus(TIME_TO_MEND).isAfter(clock.instant());
    }

    /** Whether it could still be mended; a reason is given. */
    @Transactional
    boolean withdraw(Objective objective, String reason) {
        if (!mendable(objective) || !plans.withdraw(objective.id(), reason, clock.instant())) {
            return false;
        }
        trail.record("work.objectiveWithdrawn", "objective/" + objective.id());
        return true;
    }

    /** Whether it could still be mended; what stood there is kept with the reason. */
    @Transactional
    boolean correct(Objective before, Objective anew, String reason) {
        if (!mendable(before)) {
            return false;
        }
        plans.correct(anew, reason, Viewer.required(), clock.instant());
        trail.record(
                "work.objectiveCorrected",
                "objective/" + before.id(),
                Map.of(
                        "baseline", before.baseline() + " → " + anew.baseline(),
                        "target", before.target() + " → " + anew.target()));
        return true;
    }

    List<Correction> corrections(Objective objective) {
        return plans.corrections(objective.id());
    }

    List<Plan> readBy(Viewer viewer) {
        return plans.all().stream()
                .filter(plan -> concerns(viewer, plan.area()))
                .toList();
    }

    Optional<Plan> find(UUID id, Viewer viewer) {
        return plans.find(id).filter(plan -> concerns(viewer, plan.area()));
    }

    /** Whether the plan is the viewer's to change: it holds for the viewer's area or one below. */
    boolean leads(Viewer viewer, Plan plan) {
        return places.liesWithin(plan.area(), viewer.area());
    }

    Optional<Plan> ledBy(Viewer viewer, UUID id) {
        return plans.find(id).filter(plan -> leads(viewer, plan));
    }

    /** A neighbour's objectives are left out. */
    List<Objective> objectives(Plan plan, Viewer viewer) {
        return plans.objectives(plan.id()).stream()
                .filter(objective -> concerns(viewer, objective.area()))
                .toList();
    }

    /** An objective with the plan it belongs to. */
    record Promised(Plan plan, Objective objective) {}

    Optional<Promised> objective(UUID id, Viewer viewer) {
        return plans.objective(id)
                .filter(found -> concerns(viewer, found.objective().area()))
                .flatMap(found -> find(found.plan(), viewer).map(plan -> new Promised(plan, found.objective())));
    }

    private boolean concerns(Viewer viewer, String area) {
        return places.liesWithin(area, viewer.area()) || places.liesWithin(viewer.area(), area);
    }
}
