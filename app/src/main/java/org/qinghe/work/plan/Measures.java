package org.qinghe.work.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the measures. Whoever reads an objective reads its measures. */
@Component
class Measures {

    private final MeasureTable measures;
    private final Plans plans;
    private final AuditTrail trail;

    Measures(MeasureTable measures, Plans plans, AuditTrail trail) {
        this.measures = measures;
        this.plans = plans;
        this.trail = trail;
    }

    /** A measure with what it serves. */
    record Placed(Plan plan, Objective objective, Measure measure) {}

    @Transactional
    void add(Measure measure) {
        measures.add(measure);
        trail.record(
                "work.measureAdded",
                "objective/" + measure.objective(),
                Map.of(
                        "measure", measure.id().toString(),
                        "unit", measure.unit().toString(),
                        "days", measure.begins() + "–" + measure.ends()));
    }

    List<Measure> of(Collection<Objective> objectives) {
        return measures.of(objectives.stream().map(Objective::id).toList());
    }

    Optional<Placed> find(UUID id, Viewer viewer) {
        return measures.find(id)
                .flatMap(measure -> plans.objective(measure.objective(), viewer)
                        .map(promised -> new Placed(promised.plan(), promised.objective(), measure)));
    }
}
