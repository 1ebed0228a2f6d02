package org.qinghe.care.erasure;

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
class ErasureAccess {

    @Bean
    ModuleAccess careErasureAccess() {
        return new ModuleAccess(
                "care",
                List.of(),
                List.of(
                        Route.get("/care/erasures", Purposes.ERASURE),
                        Route.post("/care/erasures/put-forward", Purposes.ERASURE),
                        Route.post("/care/erasures/give-back", Purposes.ERASURE),
                        Route.post("/care/erasures/approve-batch", Purposes.ERASURE),
                        Route.post("/care/erasures/{proposal}/approve", Purposes.ERASURE),
                        Route.get("/care/erasures/certificates", Purposes.ERASURE),
                        Route.get("/care/erasures/certificates/{number}", Purposes.ERASURE),
                        Route.get("/care/erasures/certificates/{number}/docx", Purposes.ERASURE),
                        Route.get("/care/untouched", Purposes.SUPERVISION),
                        Route.get("/care/{person}/erasure", Purposes.FIRST_CONTACT),
                        Route.post("/care/{person}/erasure", Purposes.FIRST_CONTACT),
                        Route.post("/care/{person}/erasure/withdraw", Purposes.FIRST_CONTACT)));
    }

    @Bean
    RecordTabs erasureTab() {
        return RecordTabs.of(90, "care.erasure.tab", "erasure", Purpose.FIRST_CONTACT);
    }

    @Bean
    NavItem erasuresInMenu() {
        return new NavItem(Stage.CARE, 80, "care.erasures", "/care/erasures", Purposes.ERASURE);
    }

    @Bean
    NavItem untouchedInMenu() {
        return new NavItem(Stage.CARE, 85, "care.untouched", "/care/untouched", Purposes.SUPERVISION);
    }
}
