package org.qinghe.prevention.teaching;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** That one's own school has no plan for the running year yet. */
@Component
class TeachingHome implements HomeSection {

    private final Schools schools;
    private final SchoolPlanTable table;
    private final SchoolPlans plans;

    TeachingHome(Schools schools, SchoolPlanTable table, SchoolPlans plans) {
        this.schools = schools;
        this.table = table;
        this.plans = plans;
    }

    @Override
    public Question question() {
        return Question.WHAT_NEEDS_ME;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        var year = SchoolYear.of(plans.today());
        return schools
                .ownSchool(viewer)
                .filter(school -> table.of(school.id(), year).isEmpty())
                .map(school -> new Line(
                        words.t("prevention.plan.missing", year.text()),
                        TeachingAccess.PLANS + "/" + school.id(),
                        "",
                        false))
                .stream()
                .toList();
    }
}
