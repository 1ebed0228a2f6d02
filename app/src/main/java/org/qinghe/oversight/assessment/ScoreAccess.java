package org.qinghe.oversight.assessment;

import static org.qinghe.access.StandardRole.COUNTY_OFFICE;
import static org.qinghe.access.StandardRole.INSPECTOR;
import static org.qinghe.access.StandardRole.UNIT_LEADER;
import static org.qinghe.oversight.assessment.AssessmentAccess.ASSESS;
import static org.qinghe.oversight.assessment.AssessmentAccess.READ;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Route;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who computes, publishes, appeals, answers and decides. Whoever published answers no appeal, whatever they may do. */
@Configuration(proxyBeanMethods = false)
class ScoreAccess {

    static final String PUBLISH = "oversight.publishScores";
    /** To appeal in the name of one's own unit. */
    static final String APPEAL = "oversight.appeal";

    static final String ANSWER = "oversight.answerAppeals";
    /** To agree to proposals of commendations and talks, or to decline them. */
    static final String DECIDE = "oversight.decideProposals";

    @Bean
    ModuleAccess scoreModuleAccess() {
        return new ModuleAccess(
                "oversight",
                List.of(
                        Permission.of(PUBLISH, COUNTY_OFFICE),
                        Permission.of(APPEAL, UNIT_LEADER),
                        Permission.of(ANSWER, COUNTY_OFFICE, INSPECTOR),
                        Permission.of(DECIDE, COUNTY_OFFICE)),
                List.of(
                        Route.get("/assessments", READ),
                        Route.get("/assessments/new", ASSESS),
                        Route.post("/assessments/new", ASSESS),
                        Route.get("/assessments/{id}", READ),
                        Route.get("/assessments/{id}/scores.xlsx", READ),
                        Route.post("/assessments/{id}/again", ASSESS),
                        Route.post("/assessments/{id}/publish", PUBLISH),
                        Route.get("/assessments/{id}/units/{unit}", READ),
                        Route.post("/assessments/{id}/units/{unit}/appeal", APPEAL),
                        Route.get("/appeals", READ),
                        Route.get("/appeals/{id}", READ),
                        Route.post("/appeals/{id}", ANSWER),
                        Route.get("/proposals/{id}", DECIDE),
                        Route.post("/proposals/{id}", DECIDE),
                        Route.get("/entries", READ),
                        Route.get("/entries/new", ASSESS),
                        Route.post("/entries/new", ASSESS)));
    }

    @Bean
    NavItem assessmentsItem() {
        return new NavItem(Stage.ASSESSMENT, 10, "scores.assessments", "/assessments", READ);
    }

    @Bean
    NavItem appealsItem() {
        return new NavItem(Stage.ASSESSMENT, 30, "scores.appeals", "/appeals", READ);
    }

    @Bean
    NavItem entriesItem() {
        return new NavItem(Stage.ASSESSMENT, 40, "scores.entries", "/entries", READ);
    }
}
