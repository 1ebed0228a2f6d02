package org.qinghe.care.capacity;

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

/** The ways in; for which purpose a record opens, the gate asks besides. */
@Configuration(proxyBeanMethods = false)
class CapacityAccess {

    @Bean
    ModuleAccess careCapacityAccess() {
        return new ModuleAccess(
                "care",
                List.of(),
                List.of(
                        Route.get("/care/capacity", Purposes.WORK),
                        Route.post("/care/capacity/offers", Purposes.SUPERVISION),
                        Route.post("/care/capacity/offers/{offer}", Purposes.SUPERVISION),
                        Route.get("/care/{person}/episodes", Purposes.WORK),
                        Route.post("/care/{person}/episodes", Purposes.WORK),
                        Route.post("/care/{person}/episodes/{episode}", Purposes.WORK)));
    }

    @Bean
    NavItem capacityInMenu() {
        return new NavItem(Stage.CARE, 35, "care.capacity", "/care/capacity", Purposes.WORK);
    }

    @Bean
    RecordTabs episodesTab() {
        return RecordTabs.of(6, "care.episodes", "episodes", Purpose.CARE);
    }
}
