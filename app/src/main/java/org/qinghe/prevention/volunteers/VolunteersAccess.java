package org.qinghe.prevention.volunteers;

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
class VolunteersAccess {

    static final String VOLUNTEERS = "/prevention/volunteers";
    static final String TRAININGS = "/prevention/volunteer-trainings";
    static final String SHIFTS = "/prevention/shifts";
    static final String ORGANISATIONS = "/prevention/organisations";
    static final String HELP = "/prevention/volunteer-hours";

    /** To coordinate the volunteers of one's own unit, and to read what they said; nobody above the unit does. */
    static final String COORDINATE = "prevention.volunteers";

    /** Counts and organisations are read by whoever reads events. */
    static final String READ = "prevention.events";

    @Bean
    ModuleAccess volunteersModuleAccess() {
        return new ModuleAccess(
                "prevention",
                List.of(Permission.of(COORDINATE, StandardRole.UNIT_REPORTER)),
                List.of(
                        Route.get(VOLUNTEERS, COORDINATE),
                        Route.get(VOLUNTEERS + "/call", COORDINATE),
                        Route.post(VOLUNTEERS + "/call", COORDINATE),
                        Route.get(VOLUNTEERS + "/new", COORDINATE),
                        Route.post(VOLUNTEERS + "/new", COORDINATE),
                        Route.get(VOLUNTEERS + "/{id}", COORDINATE),
                        Route.get(VOLUNTEERS + "/{id}/thanks", COORDINATE),
                        Route.post(VOLUNTEERS + "/{id}/accept", COORDINATE),
                        Route.post(VOLUNTEERS + "/{id}/renew", COORDINATE),
                        Route.post(VOLUNTEERS + "/{id}/remove", COORDINATE),
                        Route.get(TRAININGS, COORDINATE),
                        Route.get(TRAININGS + "/new", COORDINATE),
                        Route.post(TRAININGS + "/new", COORDINATE),
                        Route.get(TRAININGS + "/{id}", COORDINATE),
                        Route.post(TRAININGS + "/{id}/attended", COORDINATE),
                        Route.get(SHIFTS, COORDINATE),
                        Route.get(SHIFTS + "/new", COORDINATE),
                        Route.post(SHIFTS + "/new", COORDINATE),
                        Route.get(SHIFTS + "/{id}", COORDINATE),
                        Route.post(SHIFTS + "/{id}/take", COORDINATE),
                        Route.post(SHIFTS + "/{id}/release", COORDINATE),
                        Route.post(SHIFTS + "/{id}/confirm", COORDINATE),
                        Route.post(SHIFTS + "/{id}/cancel", COORDINATE),
                        Route.get(ORGANISATIONS, READ),
                        Route.get(ORGANISATIONS + "/new", COORDINATE),
                        Route.post(ORGANISATIONS + "/new", COORDINATE),
                        Route.get(ORGANISATIONS + "/{id}/change", COORDINATE),
                        Route.post(ORGANISATIONS + "/{id}/change", COORDINATE),
                        Route.post(ORGANISATIONS + "/{id}/retire", COORDINATE),
                        Route.get(HELP, READ),
                        Route.get(HELP + ".xlsx", READ)));
    }

    @Bean
    NavItem volunteersItem() {
        return new NavItem(Stage.PREVENTION, 90, "prevention.volunteers", VOLUNTEERS, COORDINATE);
    }

    @Bean
    NavItem shiftsItem() {
        return new NavItem(Stage.PREVENTION, 91, "prevention.shifts", SHIFTS, COORDINATE);
    }

    @Bean
    NavItem volunteerTrainingsItem() {
        return new NavItem(Stage.PREVENTION, 92, "prevention.volunteerTrainings", TRAININGS, COORDINATE);
    }

    @Bean
    NavItem organisationsItem() {
        return new NavItem(Stage.PREVENTION, 93, "prevention.organisations", ORGANISATIONS, READ);
    }

    @Bean
    NavItem volunteerHoursItem() {
        return new NavItem(Stage.PREVENTION, 94, "prevention.volunteerHours", HELP, READ);
    }
}
