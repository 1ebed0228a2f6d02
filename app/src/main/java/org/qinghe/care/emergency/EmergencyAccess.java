package org.qinghe.care.emergency;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.qinghe.care.lock.Purposes;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EmergencyAccess {

    @Bean
    ModuleAccess careEmergencyAccess() {
        return new ModuleAccess(
                "care",
                List.of(),
                List.of(
                        Route.get("/care/emergency", Purposes.EMERGENCY),
                        Route.post("/care/emergency", Purposes.EMERGENCY),
                        Route.get("/care/emergencies", Purposes.SUPERVISION),
                        Route.get("/care/open-reviews", Purposes.ERASURE),
                        Route.get("/care/emergencies/{opening}", Purposes.SUPERVISION),
                        Route.post("/care/emergencies/{opening}", Purposes.SUPERVISION)));
    }

    @Bean
    NavItem emergencyInMenu() {
        return new NavItem(Stage.CARE, 70, "care.emergency", "/care/emergency", Purposes.EMERGENCY);
    }

    @Bean
    NavItem reviewsInMenu() {
        return new NavItem(Stage.CARE, 71, "care.emergencies", "/care/emergencies", Purposes.SUPERVISION);
    }

    @Bean
    NavItem openReviewsInMenu() {
        return new NavItem(Stage.CARE, 72, "care.emergencies.overdue", "/care/open-reviews", Purposes.ERASURE);
    }
}
