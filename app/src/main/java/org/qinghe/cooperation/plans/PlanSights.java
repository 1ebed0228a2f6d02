package org.qinghe.cooperation.plans;

import java.util.Set;
import org.qinghe.access.Viewer;
import org.qinghe.work.JointTasks;
import org.springframework.stereotype.Component;

/** Whoever keeps plans sees all of them; others see those with a task that work shows them. */
@Component
class PlanSights {

    private final JointTasks work;

    PlanSights(JointTasks work) {
        this.work = work;
    }

    PlanSight of(Viewer viewer) {
        if (viewer.may(JointPlansAccess.KEEP)) {
            return new PlanSight(true, Set.of());
        }
        var sight = work.sight(viewer);
        return new PlanSight(sight.everything(), sight.plans());
    }
}
