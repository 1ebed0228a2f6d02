package org.qinghe.prevention.teaching;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Route;
import org.qinghe.access.StandardRole;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TeachingAccess {

    static final String PLANS = "/prevention/plans";
    static final String HELD = "/prevention/held";
    static final String COVERAGE = "/prevention/coverage";

    /** To enter what one's own school plans and holds. */
    static final String TEACH = "prevention.teach";

    private static final String READ = "prevention.read";

    @Bean
    ModuleAccess teachingModuleAccess() {
        return new ModuleAccess(
                "prevention",
                List.of(Permission.of(TEACH, StandardRole.UNIT_LEADER, StandardRole.UNIT_REPORTER)),
                List.of(
                        Route.get(PLANS, READ),
                        Route.get(PLANS + "/{school}", READ),
                        Route.post(PLANS + "/{school}/lines", TEACH),
                        Route.post(PLANS + "/lines/{id}", TEACH),
                        Route.post(PLANS + "/lines/{id}/remove", TEACH),
                        Route.get(HELD, READ),
                        Route.get(HELD + ".xlsx", READ),
                        Route.get(HELD + "/new", TEACH),
                        Route.post(HELD + "/new", TEACH),
                        Route.get(HELD + "/{id}", READ),
                        Route.get(HELD + "/{id}/correct", TEACH),
                        Route.post(HELD + "/{id}/correct", TEACH),
                        Route.post(HELD + "/{id}/withdraw", TEACH),
                        Route.get(COVERAGE, READ),
                        Route.get(COVERAGE + ".xlsx", READ)));
    }

    @Bean
    NavItem plansItem() {
        return new NavItem(Stage.PREVENTION, 20, "prevention.plans", PLANS, READ);
    }

    @Bean
    NavItem heldItem() {
        return new NavItem(Stage.PREVENTION, 30, "prevention.held", HELD, READ);
    }

    @Bean
    NavItem coverageItem() {
        return new NavItem(Stage.PREVENTION, 40, "prevention.coverage", COVERAGE, READ);
    }
}
