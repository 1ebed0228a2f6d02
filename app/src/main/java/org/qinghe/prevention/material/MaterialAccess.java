package org.qinghe.prevention.material;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MaterialAccess {

    static final String PATH = "/prevention/material";

    /** Whoever reads events reads the stock, and whoever plans events keeps that of their own unit. */
    static final String READ = "prevention.events";

    static final String HOLD = "prevention.hold";

    @Bean
    ModuleAccess materialModuleAccess() {
        return new ModuleAccess(
                "prevention",
                List.of(),
                List.of(
                        Route.get(PATH, READ),
                        Route.get(PATH + ".xlsx", READ),
                        Route.get(PATH + "/new", HOLD),
                        Route.post(PATH + "/new", HOLD),
                        Route.get(PATH + "/{id}", READ),
                        Route.get(PATH + "/{id}/change", HOLD),
                        Route.post(PATH + "/{id}/change", HOLD),
                        Route.post(PATH + "/{id}/move", HOLD)));
    }

    @Bean
    NavItem materialItem() {
        return new NavItem(Stage.PREVENTION, 86, "prevention.material.title", PATH, READ);
    }
}
