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

    /** To ask for a change of what one's own unit answers for. */
    static final String ASK = "work.changes";

    @Bean
    ModuleAccess workPlanModuleAccess() {
        return new ModuleAccess(
                "work",
                List.of(
                        Permission.ofEveryRole(READ),
                        Permission.of(PLAN, StandardRole.COUNTY_OFFICE),
                        Permission.of(
                                ASK, StandardRole.COUNTY_OFFICE, StandardRole.UNIT_LEADER, StandardRole.UNIT_REPORTER)),
                List.of(
                        Route.get("/plans", READ),
                        Route.get("/plans/new", PLAN),
                        Route.post("/plans/new", PLAN),
                        Route.get("/plans/{id}", READ),
                        Route.get("/plans/{id}/timeline", READ),
                        Route.get("/plans/{id}/plan.docx", READ),
                        Route.get("/plans/{id}/objectives/new", PLAN),
                        Route.post("/plans/{id}/objectives/new", PLAN),
                        Route.get("/objectives/{id}", READ),
                        Route.get("/objectives/{id}/correct", PLAN),
                        Route.post("/objectives/{id}/correct", PLAN),
                        Route.post("/objectives/{id}/withdraw", PLAN),
                        Route.get("/meetings", READ),
                        Route.get("/meetings/new", PLAN),
                        Route.post("/meetings/new", PLAN),
                        Route.get("/meetings/{id}", READ),
                        Route.get("/meetings/{id}/minutes.docx", READ),
                        Route.post("/meetings/{id}/minutes", PLAN),
                        Route.post("/meetings/{id}/tasks", PLAN),
                        Route.get("/changes", READ),
                        Route.get("/changes/new", ASK),
                        Route.post("/changes/new", ASK),
                        Route.post("/changes/{id}/decide", PLAN),
                        Route.get("/objectives/{id}/measures/new", PLAN),
                        Route.post("/objectives/{id}/measures/new", PLAN),
                        Route.get("/measures/{id}", READ),
                        Route.post("/measures/{id}/tasks", PLAN)));
    }

    @Bean
    NavItem workMeetingsItem() {
        return new NavItem(Stage.RESPONSE, 7, "work.meetings", "/meetings", READ);
    }

    @Bean
    NavItem workPlansItem() {
        return new NavItem(Stage.RESPONSE, 5, "work.plans", "/plans", READ);
    }
}
