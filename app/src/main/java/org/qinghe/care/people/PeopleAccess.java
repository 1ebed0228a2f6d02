package org.qinghe.care.people;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.qinghe.care.lock.Purposes;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways in; for which purpose a record opens, the gate asks besides. */
@Configuration(proxyBeanMethods = false)
class PeopleAccess {

    @Bean
    ModuleAccess carePeopleAccess() {
        return new ModuleAccess(
                "care",
                List.of(),
                List.of(
                        Route.get("/care", Purposes.WORK),
                        Route.post("/care", Purposes.WORK),
                        Route.get("/care/new", Purposes.FIRST_CONTACT),
                        Route.post("/care/new", Purposes.FIRST_CONTACT),
                        Route.get("/care/waiting", Purposes.FIRST_CONTACT),
                        Route.post("/care/waiting/{person}", Purposes.FIRST_CONTACT),
                        Route.get("/care/unit", Purposes.SUPERVISION),
                        Route.post("/care/unit/hand-over", Purposes.SUPERVISION),
                        Route.get("/care/{person}", Purposes.WORK),
                        Route.post("/care/{person}/identity", Purposes.WORK),
                        Route.post("/care/{person}/consents", Purposes.WORK),
                        Route.post("/care/{person}/consents/{consent}/withdraw", Purposes.WORK),
                        Route.post("/care/{person}/workers", Purposes.WORK),
                        Route.post("/care/{person}/workers/{worker}/end", Purposes.WORK),
                        Route.post("/care/{person}/close", Purposes.WORK),
                        Route.post("/care/{person}/take-up", Purposes.WORK),
                        Route.post("/care/{person}/code", Purposes.FIRST_CONTACT)));
    }

    @Bean
    NavItem caseLoadInMenu() {
        return new NavItem(Stage.CARE, 10, "care.mine", "/care", Purposes.WORK);
    }

    @Bean
    NavItem waitingInMenu() {
        return new NavItem(Stage.CARE, 20, "care.waiting", "/care/waiting", Purposes.FIRST_CONTACT);
    }

    @Bean
    NavItem supervisionInMenu() {
        return new NavItem(Stage.CARE, 30, "care.unit", "/care/unit", Purposes.SUPERVISION);
    }
}
