package org.qinghe.work;

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
class WorkAccess {

    static final String READ = "work.read";
    /** To do the tasks of one's own unit. */
    static final String DO = "work.do";
    /** To start and close responses, and to confirm, return, reassign, postpone and cancel tasks. */
    static final String LEAD = "work.lead";

    @Bean
    ModuleAccess workModuleAccess() {
        return new ModuleAccess(
                "work",
                List.of(
                        Permission.ofEveryRole(READ),
                        Permission.of(
                                DO, StandardRole.COUNTY_OFFICE, StandardRole.UNIT_LEADER, StandardRole.UNIT_REPORTER),
                        Permission.of(LEAD, StandardRole.COUNTY_OFFICE)),
                List.of(
                        Route.get("/responses", READ),
                        Route.get("/responses/new", LEAD),
                        Route.post("/responses/new", LEAD),
                        Route.get("/responses/{id}", READ),
                        Route.get("/responses/{id}/brief.docx", READ),
                        Route.post("/responses/{id}/close", LEAD),
                        Route.post("/responses/{id}/tasks", LEAD),
                        Route.get("/tasks", READ),
                        Route.get("/tasks.csv", READ),
                        Route.get("/tasks.xlsx", READ),
                        Route.get("/calendar", READ),
                        Route.get("/tasks/{id}", READ),
                        Route.post("/tasks/{id}/accept", DO),
                        Route.post("/tasks/{id}/object", DO),
                        Route.post("/tasks/{id}/uphold", LEAD),
                        Route.post("/tasks/{id}/start", DO),
                        Route.post("/tasks/{id}/finish", DO),
                        Route.post("/tasks/{id}/comment", DO),
                        Route.post("/tasks/{id}/person", DO),
                        Route.post("/tasks/{id}/confirm", LEAD),
                        Route.post("/tasks/{id}/return", LEAD),
                        Route.post("/tasks/{id}/cancel", LEAD),
                        Route.post("/tasks/{id}/assign", LEAD),
                        Route.post("/tasks/{id}/due", LEAD),
                        Route.get("/evidence/{id}", READ),
                        Route.post("/tasks/{id}/evidence", DO),
                        Route.post("/evidence/{id}/remove", DO)));
    }

    @Bean
    NavItem workResponsesItem() {
        return new NavItem(Stage.RESPONSE, 10, "work.responses", "/responses", READ);
    }

    @Bean
    NavItem workTasksItem() {
        return new NavItem(Stage.RESPONSE, 20, "work.tasks", "/tasks", READ);
    }

    @Bean
    NavItem workCalendarItem() {
        return new NavItem(Stage.RESPONSE, 30, "work.calendar", "/calendar", READ);
    }
}
