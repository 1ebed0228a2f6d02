package org.qinghe.figures.situation;

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

/** Who may see how the county is doing: everybody who works with figures, each within their own area. */
@Configuration(proxyBeanMethods = false)
class SituationAccess {

    static final String READ = "figures.situation";

    @Bean
    ModuleAccess figuresSituationModuleAccess() {
        return new ModuleAccess(
                "figures",
                List.of(Permission.of(READ, COUNTY_OFFICE, UNIT_LEADER, UNIT_REPORTER, INSPECTOR, AUDITOR)),
                List.of(
                        Route.get("/situation", READ),
                        Route.get("/situation.csv", READ),
                        Route.get("/situation.xlsx", READ),
                        Route.get("/situation.docx", READ),
                        Route.get("/situation/{indicator}", READ),
                        Route.get("/situation/{indicator}/periods.csv", READ),
                        Route.get("/situation/{indicator}/periods.xlsx", READ),
                        Route.get("/situation/{indicator}/areas.csv", READ),
                        Route.get("/situation/{indicator}/areas.xlsx", READ),
                        Route.get("/situation/{indicator}/brief.docx", READ)));
    }

    @Bean
    NavItem situationNavItem() {
        return new NavItem(Stage.SITUATION, 10, "situation.menu", "/situation", READ);
    }
}
