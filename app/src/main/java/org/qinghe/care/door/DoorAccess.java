package org.qinghe.care.door;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.people.RecordTabs;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.qinghe.web.UnrememberedPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The ways in. Those behind the door are open to anybody here and guarded by {@link DoorKeeper}. */
@Configuration(proxyBeanMethods = false)
class DoorAccess {

    @Bean
    ModuleAccess careDoorAccess() {
        return new ModuleAccess(
                "care",
                List.of(),
                List.of(
                        Route.open(HttpMethod.GET, "/help"),
                        Route.open(HttpMethod.GET, "/help/ask"),
                        Route.open(HttpMethod.POST, "/help/ask"),
                        Route.open(HttpMethod.GET, "/door"),
                        Route.open(HttpMethod.POST, "/door"),
                        Route.open(HttpMethod.POST, "/door/leave"),
                        Route.open(HttpMethod.GET, "/door/own-code"),
                        Route.open(HttpMethod.POST, "/door/own-code"),
                        Route.open(HttpMethod.GET, "/door/mine"),
                        Route.open(HttpMethod.GET, "/door/appointments"),
                        Route.open(HttpMethod.POST, "/door/appointments/{appointment}/call-off"),
                        Route.open(HttpMethod.POST, "/door/appointments/stop"),
                        Route.open(HttpMethod.GET, "/door/looks"),
                        Route.open(HttpMethod.GET, "/door/messages"),
                        Route.open(HttpMethod.POST, "/door/messages"),
                        Route.open(HttpMethod.GET, "/door/consents"),
                        Route.open(HttpMethod.POST, "/door/consents"),
                        Route.open(HttpMethod.POST, "/door/consents/{consent}/withdraw"),
                        Route.open(HttpMethod.POST, "/door/consents/{consent}/narrow"),
                        Route.open(HttpMethod.GET, "/door/rights"),
                        Route.open(HttpMethod.POST, "/door/identity"),
                        Route.open(HttpMethod.GET, "/door/copy.docx"),
                        Route.open(HttpMethod.POST, "/door/code"),
                        Route.open(HttpMethod.POST, "/door/erasure"),
                        Route.open(HttpMethod.POST, "/door/erasure/take-back"),
                        Route.get("/care/unit/offering", Purposes.SUPERVISION),
                        Route.post("/care/unit/offering", Purposes.SUPERVISION),
                        Route.get("/care/messages", Purposes.WORK),
                        Route.get("/care/{person}/messages", Purposes.FOLLOW_UP),
                        Route.post("/care/{person}/messages", Purposes.FOLLOW_UP)));
    }

    @Bean
    UnrememberedPages helpRemembersNobody() {
        return new UnrememberedPages(List.of("/help", "/help/ask", "/door", "/door/**"));
    }

    /** Offered to every worker; the page opens the record for whatever the person agreed to. */
    @Bean
    RecordTabs messagesTab() {
        return RecordTabs.of(5, "care.door.messages", "messages", Purpose.FOLLOW_UP);
    }

    @Bean
    NavItem offeringInMenu() {
        return new NavItem(Stage.CARE, 35, "care.offering", "/care/unit/offering", Purposes.SUPERVISION);
    }
}
