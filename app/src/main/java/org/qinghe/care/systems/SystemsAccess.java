package org.qinghe.care.systems;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.people.RecordTabs;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SystemsAccess {

    @Bean
    ModuleAccess careSystemsAccess() {
        return new ModuleAccess(
                "care",
                List.of(),
                List.of(
                        Route.get("/care/systems", Purposes.SYSTEMS),
                        Route.get("/care/systems/new", Purposes.SYSTEMS),
                        Route.post("/care/systems", Purposes.SYSTEMS),
                        Route.post("/care/systems/{system}/approve", Purposes.SYSTEMS),
                        Route.post("/care/systems/{system}/secret", Purposes.SYSTEMS),
                        Route.post("/care/systems/{system}/end", Purposes.SYSTEMS),
                        Route.get("/care/{person}/systems", Purposes.FIRST_CONTACT),
                        Route.post("/care/{person}/systems", Purposes.FIRST_CONTACT),
                        Route.post("/care/{person}/systems/{system}/end", Purposes.FIRST_CONTACT)));
    }

    @Bean
    NavItem systemsInMenu() {
        return new NavItem(Stage.CARE, 90, "care.systems", "/care/systems", Purposes.SYSTEMS);
    }

    @Bean
    RecordTabs systemsTab() {
        return RecordTabs.of(85, "care.systems.tab", "systems", Purpose.FIRST_CONTACT);
    }
}
