package org.qinghe.work.plan;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** The plans somebody reads; a county has a handful a year. */
@Component
class PlanSearch implements SearchSource {

    private final Plans plans;

    PlanSearch(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String message() {
        return "work.plans";
    }

    @Override
    public String permission() {
        return PlanAccess.READ;
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        return SearchSource.best(plans.readBy(viewer).stream().map(plan -> hit(plan, sought, words)));
    }

    private static Hit hit(Plan plan, Sought sought, Words words) {
        var years = plan.firstYear() == plan.lastYear()
                ? String.valueOf(plan.firstYear())
                : plan.firstYear() + "–" + plan.lastYear();
        return new Hit(
                "/plans/" + plan.id(),
                plan.title().in(words),
                years,
                sought.share(plan.title().chinese() + " " + plan.title().english() + " " + years));
    }
}
