package org.qinghe.places;

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
class PlacesAccess {

    static final String READ = "places.read";
    static final String EDIT = "places.edit";

    @Bean
    ModuleAccess placesModuleAccess() {
        return new ModuleAccess(
                "places",
                List.of(
                        Permission.ofEveryRole(READ),
                        Permission.of(EDIT, StandardRole.COUNTY_OFFICE, StandardRole.SYSTEM_ADMINISTRATOR)),
                List.of(
                        Route.get("/places", READ),
                        Route.get("/places/import", EDIT),
                        Route.post("/places/import", EDIT),
                        Route.get("/places/{code}", READ)));
    }

    @Bean
    NavItem placesInMenu() {
        return new NavItem(Stage.HOUSE, 10, "places.list", "/places", READ);
    }
}
