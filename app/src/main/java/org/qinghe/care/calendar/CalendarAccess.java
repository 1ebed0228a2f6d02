package org.qinghe.care.calendar;

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

/** The ways in; every role that agrees on appointments carries the purpose of follow-up, the others the gate asks besides. */
@Configuration(proxyBeanMethods = false)
class CalendarAccess {

    @Bean
    ModuleAccess careCalendarAccess() {
        return new ModuleAccess(
                "care",
                List.of(),
                List.of(
                        Route.get("/care/calendar", Purposes.FOLLOW_UP),
                        Route.get("/care/{person}/appointments", Purposes.FOLLOW_UP),
                        Route.post("/care/{person}/appointments", Purposes.FOLLOW_UP),
                        Route.post("/care/{person}/appointments/stop", Purposes.FOLLOW_UP),
                        Route.post("/care/{person}/appointments/{appointment}", Purposes.FOLLOW_UP)));
    }

    @Bean
    NavItem calendarInMenu() {
        return new NavItem(Stage.CARE, 15, "care.calendar", "/care/calendar", Purposes.FOLLOW_UP);
    }

    @Bean
    RecordTabs appointmentsTab() {
        return RecordTabs.of(5, "care.appointments", "appointments", Purpose.FOLLOW_UP);
    }
}
