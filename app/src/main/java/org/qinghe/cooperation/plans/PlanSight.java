package org.qinghe.cooperation.plans;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which plans somebody sees.
 *
 * @param everything whether all of them
 * @param plans which, where it is not all
 */
record PlanSight(boolean everything, Set<UUID> plans) {

    /** A condition on a plan {@code p}. */
    static final String CONDITION = "(:everything or p.id = any(:seen))";

    PlanSight {
        plans = Set.copyOf(plans);
    }

    boolean covers(JointPlan plan) {
        return everything || plans.contains(plan.id());
    }

    Map<String, Object> parameters() {
        return Map.of("everything", everything, "seen", plans.toArray(UUID[]::new));
    }
}
