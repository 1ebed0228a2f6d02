package org.qinghe.figures;

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

/** Who may read what the indicators mean, and who defines them. */
@Configuration(proxyBeanMethods = false)
class IndicatorAccess {

    static final String READ = "figures.definitions";
    static final String DEFINE = "figures.define";

    @Bean
    ModuleAccess figuresIndicatorModuleAccess() {
        return new ModuleAccess(
                "figures",
                List.of(
                        Permission.of(READ, COUNTY_OFFICE, UNIT_LEADER, UNIT_REPORTER, INSPECTOR, AUDITOR),
                        Permission.of(DEFINE, COUNTY_OFFICE)),
                List.of(
                        Route.get("/figures/indicators", READ),
                        Route.get("/figures/indicators.csv", READ),
                        Route.get("/figures/indicators.xlsx", READ),
                        Route.get("/figures/indicators/new", DEFINE),
                        Route.post("/figures/indicators", DEFINE),
                        Route.get("/figures/indicators/{id}", READ),
                        Route.post("/figures/indicators/{id}", DEFINE),
                        Route.post("/figures/indicators/{id}/retire", DEFINE),
                        Route.post("/figures/indicators/{id}/bring-back", DEFINE)));
    }

    @Bean
    NavItem figuresIndicatorsNavItem() {
        return new NavItem(Stage.FIGURES, 45, "indicator.list", "/figures/indicators", READ);
    }
}
