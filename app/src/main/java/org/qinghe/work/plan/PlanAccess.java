package org.qinghe.work.plan;

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
class PlanAccess {

    /** Everybody of the committee reads what was promised. */
    static final String READ = "work.plans";
    /** To make plans and their objectives. */
    static final String PLAN = "work.plan";

    @Bean
    ModuleAccess workPlanModuleAccess() {
        return new ModuleAccess(
                "work",
                List.of(Permission.ofEveryRole(READ), Permission.of(PLAN, StandardRole.COUNTY_OFFICE)),
                List.of(
                        Route.get("/plans", READ),
                        Route.get("/plans/new", PLAN),
                        Route.post("/plans/new", PLAN),
                        Route.get("/plans/{id}", READ),
                        Route.get("/plans/{id}/objectives/new", PLAN),
                        Route.post("/plans/{id}/objectives/new", PLAN)));
    }

    @Bean
    NavItem workPlansItem() {
        return new NavItem(Stage.RESPONSE, 5, "work.plans", "/plans", READ);
    }
}
