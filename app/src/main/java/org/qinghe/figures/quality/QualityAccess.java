package org.qinghe.figures.quality;

import static org.qinghe.access.StandardRole.AUDITOR;
import static org.qinghe.access.StandardRole.COUNTY_OFFICE;
import static org.qinghe.access.StandardRole.INSPECTOR;
import static org.qinghe.access.StandardRole.SYSTEM_ADMINISTRATOR;
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

/** Who may see how good the figures are, and who says what must hold between them. */
@Configuration(proxyBeanMethods = false)
class QualityAccess {

    static final String READ = "figures.quality";
    static final String RULES = "figures.rules";
    static final String JUDGE = "figures.judge";

    @Bean
    ModuleAccess figuresQualityModuleAccess() {
        return new ModuleAccess(
                "figures",
                List.of(
                        Permission.of(READ, COUNTY_OFFICE, UNIT_LEADER, UNIT_REPORTER, INSPECTOR, AUDITOR),
                        Permission.of(RULES, COUNTY_OFFICE, SYSTEM_ADMINISTRATOR)),
                List.of(
                        Route.get("/figures/quality", READ),
                        Route.get("/figures/quality/reports.csv", READ),
                        Route.get("/figures/quality/reports.xlsx", READ),
                        Route.get("/figures/quality/findings.csv", READ),
                        Route.get("/figures/quality/findings.xlsx", READ),
                        Route.get("/figures/rules", RULES),
                        Route.get("/figures/rules/new", RULES),
                        Route.post("/figures/rules", RULES),
                        Route.post("/figures/rules/{rule}/on", RULES),
                        Route.post("/figures/rules/{rule}/off", RULES),
                        Route.post("/figures/rules/{rule}/remove", RULES)));
    }

    @Bean
    NavItem figuresQualityNavItem() {
        return new NavItem(Stage.SITUATION, 20, "figures.quality", "/figures/quality", READ);
    }

    @Bean
    NavItem figuresRulesNavItem() {
        return new NavItem(Stage.SITUATION, 30, "figures.rules", "/figures/rules", RULES);
    }
}
