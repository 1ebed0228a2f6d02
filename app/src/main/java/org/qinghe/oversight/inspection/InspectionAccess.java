package org.qinghe.oversight.inspection;

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
class InspectionAccess {

    static final String READ = "oversight.findings";
    /** To say for one's own unit that a finding is mended. */
    static final String ANSWER = "oversight.answer";
    /** To record what was found at other units and to look whether it was mended. */
    static final String INSPECT = "oversight.inspect";
    /** To plan and draw inspections, to change a term and to close a finding that was verified. */
    static final String LEAD = "oversight.leadInspection";

    @Bean
    ModuleAccess inspectionModuleAccess() {
        return new ModuleAccess(
                "oversight",
                List.of(
                        Permission.of(
                                READ,
                                StandardRole.COUNTY_OFFICE,
                                StandardRole.UNIT_LEADER,
                                StandardRole.UNIT_REPORTER,
                                StandardRole.INSPECTOR,
                                StandardRole.AUDITOR),
                        Permission.of(
                                ANSWER,
                                StandardRole.COUNTY_OFFICE,
                                StandardRole.UNIT_LEADER,
                                StandardRole.UNIT_REPORTER),
                        Permission.of(INSPECT, StandardRole.COUNTY_OFFICE, StandardRole.INSPECTOR),
                        Permission.of(LEAD, StandardRole.COUNTY_OFFICE)),
                List.of(
                        Route.get("/inspections", READ),
                        Route.get("/inspections/new", LEAD),
                        Route.post("/inspections/new", LEAD),
                        Route.get("/inspections/{id}", READ),
                        Route.get("/inspections/{id}/frame", READ),
                        Route.get("/inspections/{id}/frame.csv", READ),
                        Route.get("/inspections/{id}/frame.xlsx", READ),
                        Route.post("/inspections/{id}/freeze", LEAD),
                        Route.post("/inspections/{id}/draw", LEAD),
                        Route.get("/checklists", READ),
                        Route.get("/checklists/new", LEAD),
                        Route.post("/checklists/new", LEAD),
                        Route.get("/checklists/{id}", READ),
                        Route.post("/checklists/{id}/retire", LEAD),
                        Route.get("/visits/{id}", READ),
                        Route.post("/visits/{id}", INSPECT),
                        Route.post("/visits/{id}/photos", INSPECT),
                        Route.get("/findings", READ),
                        Route.get("/findings.csv", READ),
                        Route.get("/findings.xlsx", READ),
                        Route.get("/findings/board", READ),
                        Route.get("/findings/board.xlsx", READ),
                        Route.get("/findings/new", INSPECT),
                        Route.post("/findings/new", INSPECT),
                        Route.get("/findings/{id}", READ),
                        Route.get("/findings/files/found/{id}", READ),
                        Route.get("/findings/files/mended/{id}", READ),
                        Route.post("/findings/{id}/files/found", INSPECT),
                        Route.post("/findings/{id}/files/mended", ANSWER),
                        Route.post("/findings/files/found/{id}/remove", INSPECT),
                        Route.post("/findings/files/mended/{id}/remove", ANSWER),
                        Route.post("/findings/{id}/answer", ANSWER),
                        Route.post("/findings/{id}/verify", INSPECT),
                        Route.post("/findings/{id}/return", INSPECT),
                        Route.post("/findings/{id}/reopen", INSPECT),
                        Route.post("/findings/{id}/close", LEAD),
                        Route.post("/findings/{id}/extend", LEAD)));
    }

    @Bean
    NavItem inspectionsItem() {
        return new NavItem(Stage.INSPECTION, 10, "inspection.inspections", "/inspections", READ);
    }

    @Bean
    NavItem findingsItem() {
        return new NavItem(Stage.INSPECTION, 20, "inspection.findings", "/findings", READ);
    }

    @Bean
    NavItem checklistsItem() {
        return new NavItem(Stage.INSPECTION, 40, "inspection.checklists", "/checklists", READ);
    }

    @Bean
    NavItem findingsBoardItem() {
        return new NavItem(Stage.INSPECTION, 30, "inspection.board", "/findings/board", READ);
    }
}
