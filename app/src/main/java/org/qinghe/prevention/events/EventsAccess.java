package org.qinghe.prevention.events;

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
class EventsAccess {

    static final String EVENTS = "/prevention/events";
    static final String CAMPAIGNS = "/prevention/campaigns";

    /** To read what is planned and was held in the units one sees. */
    static final String READ = "prevention.events";

    /** To plan events in the name of one's own unit, and to note what came of them. */
    static final String HOLD = "prevention.hold";

    @Bean
    ModuleAccess eventsModuleAccess() {
        return new ModuleAccess(
                "prevention",
                List.of(
                        Permission.of(
                                READ,
                                StandardRole.COUNTY_OFFICE,
                                StandardRole.UNIT_LEADER,
                                StandardRole.UNIT_REPORTER,
                                StandardRole.INSPECTOR,
                                StandardRole.AUDITOR),
                        Permission.of(
                                HOLD,
                                StandardRole.COUNTY_OFFICE,
                                StandardRole.UNIT_LEADER,
                                StandardRole.UNIT_REPORTER)),
                List.of(
                        Route.get(EVENTS, READ),
                        Route.get(EVENTS + ".xlsx", READ),
                        Route.get(EVENTS + "/new", HOLD),
                        Route.post(EVENTS + "/new", HOLD),
                        Route.get(EVENTS + "/{id}", READ),
                        Route.get(EVENTS + "/{id}/change", HOLD),
                        Route.post(EVENTS + "/{id}/change", HOLD),
                        Route.post(EVENTS + "/{id}/held", HOLD),
                        Route.post(EVENTS + "/{id}/cancel", HOLD),
                        Route.get(CAMPAIGNS, READ),
                        Route.get(CAMPAIGNS + "/new", HOLD),
                        Route.post(CAMPAIGNS + "/new", HOLD),
                        Route.get(CAMPAIGNS + "/{id}", READ)));
    }

    @Bean
    NavItem eventsItem() {
        return new NavItem(Stage.PREVENTION, 70, "prevention.events", EVENTS, READ);
    }

    @Bean
    NavItem campaignsItem() {
        return new NavItem(Stage.PREVENTION, 80, "prevention.campaigns", CAMPAIGNS, READ);
    }
}
