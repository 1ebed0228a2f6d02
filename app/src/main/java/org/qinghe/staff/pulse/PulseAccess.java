package org.qinghe.staff.pulse;

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
class PulseAccess {

    static final String PATH = "/staff/pulse";

    /** To answer surveys and to read what closed ones show. Nobody may read an answer. */
    static final String ANSWER = "staff.pulse";

    /** To write surveys, to open and to close them. */
    static final String LEAD = "staff.survey";

    @Bean
    ModuleAccess staffPulseAccess() {
        return new ModuleAccess(
                "staff",
                List.of(Permission.ofEveryRole(ANSWER), Permission.of(LEAD, StandardRole.COUNTY_OFFICE)),
                List.of(
                        Route.get(PATH, ANSWER),
                        Route.get(PATH + "/new", LEAD),
                        Route.post(PATH + "/new", LEAD),
                        Route.get(PATH + "/{id}", ANSWER),
                        Route.get(PATH + "/{id}/results.xlsx", ANSWER),
                        Route.get(PATH + "/{id}/answer", ANSWER),
                        Route.post(PATH + "/{id}/answer", ANSWER),
                        Route.get(PATH + "/{id}/edit", LEAD),
                        Route.post(PATH + "/{id}/edit", LEAD),
                        Route.post(PATH + "/{id}/open", LEAD),
                        Route.post(PATH + "/{id}/close", LEAD),
                        Route.post(PATH + "/{id}/remove", LEAD)));
    }

    @Bean
    NavItem staffPulseItem() {
        return new NavItem(Stage.STAFF, 70, "staff.pulse", PATH, ANSWER);
    }
}
