package org.qinghe.prevention.teaching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the plans of schools; nobody approves them, the trail tells how they were changed. */
@Component
class SchoolPlans {

    private final SchoolPlanTable plans;
    private final AuditTrail trail;
    private final Clock clock;

    SchoolPlans(SchoolPlanTable plans, AuditTrail trail, Clock clock) {
        this.plans = plans;
        this.trail = trail;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether the grade did not have the lesson in that plan yet. */
    @Transactional
    boolean add(PlanLine line, UUID by) {
        boolean added = plans.add(line, by, clock.instant());
        if (added) {
            trail.record("prevention.planned", subject(line), details(line, line.classes()));
        }
        return added;
    }

    @Transactional
    void change(PlanLine line, int classes) {
        plans.change(line.id(), classes);
        trail.record("prevention.planChanged", subject(line), details(line, classes));
    }

    @Transactional
    void remove(PlanLine line) {
        if (plans.remove(line.id())) {
            trail.record("prevention.planRemoved", subject(line), details(line, 0));
        }
    }

    private static String subject(PlanLine line) {
        return "preventionPlan/" + line.school() + "/" + line.year().value();
    }

    private static Map<String, String> details(PlanLine line, int classes) {
        return Map.of(
                "lesson",
                line.lesson().toString(),
                "grade",
                String.valueOf(line.grade()),
                "classes",
                String.valueOf(classes));
    }
}
