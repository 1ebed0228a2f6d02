package org.qinghe.care.handover;

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
class HandOverAccess {

    @Bean
    ModuleAccess careHandOverAccess() {
        return new ModuleAccess(
                "care",
                List.of(),
                List.of(
                        Route.get("/care/{person}/hand-overs", Purposes.HAND_OVER),
                        Route.post("/care/{person}/hand-overs", Purposes.HAND_OVER),
                        Route.post("/care/{person}/hand-overs/{handOver}/file", Purposes.HAND_OVER),
                        Route.post("/care/{person}/hand-overs/{handOver}/withdraw", Purposes.HAND_OVER),
                        Route.get("/care/arrivals", Purposes.HAND_OVER),
                        Route.post("/care/arrivals", Purposes.HAND_OVER),
                        Route.get("/care/arrivals/{arrival}", Purposes.HAND_OVER),
                        Route.post("/care/arrivals/{arrival}", Purposes.HAND_OVER),
                        Route.post("/care/arrivals/{arrival}/erase", Purposes.HAND_OVER)));
    }

    @Bean
    NavItem arrivalsInMenu() {
        return new NavItem(Stage.CARE, 26, "care.arrivals", "/care/arrivals", Purposes.HAND_OVER);
    }

    @Bean
    RecordTabs handOversTab() {
        return RecordTabs.of(45, "care.handOvers", "hand-overs", Purpose.HAND_OVER);
    }
}
