package org.qinghe.oversight.assessment;

import static org.qinghe.access.StandardRole.AUDITOR;
import static org.qinghe.access.StandardRole.COUNTY_OFFICE;
import static org.qinghe.access.StandardRole.INSPECTOR;
import static org.qinghe.access.StandardRole.UNIT_LEADER;
import static org.qinghe.access.StandardRole.UNIT_REPORTER;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Route;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssessmentAccess {

    static final String READ = "oversight.scores";
    /** To write schemes and to put them into force. */
    static final String ASSESS = "oversight.assess";

    @Bean
    ModuleAccess assessmentModuleAccess() {
        return new ModuleAccess(
                "oversight",
                List.of(
                        Permission.of(READ, COUNTY_OFFICE, INSPECTOR, AUDITOR, UNIT_LEADER, UNIT_REPORTER),
                        Permission.of(ASSESS, COUNTY_OFFICE)),
                List.of(
                        Route.get("/figure-checks", READ),
                        Route.get("/schemes", READ),
                        Route.get("/schemes/new", ASSESS),
                        Route.post("/schemes/new", ASSESS),
                        Route.get("/schemes/{id}/{version}", READ),
                        Route.get("/schemes/{id}/{version}/criterion", ASSESS),
                        Route.post("/schemes/{id}/{version}/criterion", ASSESS),
                        Route.get("/schemes/{id}/{version}/criterion/preview", ASSESS),
                        Route.get("/schemes/{id}/{version}/simulation", ASSESS),
                        Route.get("/schemes/{id}/{version}/simulation.xlsx", ASSESS),
                        Route.post("/schemes/{id}/{version}/remove", ASSESS),
                        Route.post("/schemes/{id}/{version}/grades", ASSESS),
                        Route.post("/schemes/{id}/{version}/enforce", ASSESS),
                        Route.post("/schemes/{id}/amend", ASSESS)));
    }

    @Bean
    NavItem schemesItem() {
        return new NavItem(Stage.ASSESSMENT, 20, "assessment.schemes", "/schemes", READ);
    }

    @Bean
    NavItem figureChecksItem() {
        return new NavItem(Stage.ASSESSMENT, 50, "assessment.checks", "/figure-checks", READ);
    }
}
