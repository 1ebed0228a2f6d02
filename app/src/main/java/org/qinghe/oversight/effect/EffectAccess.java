package org.qinghe.oversight.effect;

import static org.qinghe.access.StandardRole.AUDITOR;
import static org.qinghe.access.StandardRole.COUNTY_OFFICE;
import static org.qinghe.access.StandardRole.INSPECTOR;
import static org.qinghe.access.StandardRole.UNIT_LEADER;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Route;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EffectAccess {

    static final String READ = "oversight.effects";
    /** To make studies. */
    static final String STUDY = "oversight.study";

    @Bean
    ModuleAccess oversightEffectModuleAccess() {
        return new ModuleAccess(
                "oversight",
                List.of(
                        Permission.of(READ, COUNTY_OFFICE, INSPECTOR, AUDITOR, UNIT_LEADER),
                        Permission.of(STUDY, COUNTY_OFFICE, INSPECTOR)),
                List.of(
                        Route.get("/effects", READ),
                        Route.get("/effects.csv", READ),
                        Route.get("/effects.xlsx", READ),
                        Route.get("/effects/new", STUDY),
                        Route.post("/effects/new", STUDY),
                        Route.get("/effects/{id}", READ),
                        Route.get("/effects/{id}/inputs.csv", READ),
                        Route.get("/effects/{id}/lines.csv", READ),
                        Route.get("/effects/{id}/study.xlsx", READ),
                        Route.get("/effects/{id}/brief.docx", READ),
                        Route.post("/effects/{id}/renew", STUDY)));
    }

    @Bean
    NavItem oversightEffectsItem() {
        return new NavItem(Stage.RESPONSE, 50, "oversight.effects", "/effects", READ);
    }
}
