package org.qinghe.staff.support;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Route;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SupportAccess {

    static final String PATH = "/staff/support";

    /** To ask a contact for support, and to be one. No permission opens what others wrote. */
    static final String USE = "staff.support";

    @Bean
    ModuleAccess staffSupportAccess() {
        return new ModuleAccess(
                "staff",
                List.of(Permission.ofEveryRole(USE)),
                List.of(
                        Route.get(PATH, USE),
                        Route.get(PATH + "/new", USE),
                        Route.post(PATH + "/new", USE),
                        Route.get(PATH + "/contact", USE),
                        Route.post(PATH + "/contact/offer", USE),
                        Route.post(PATH + "/contact/stop", USE),
                        Route.get(PATH + "/{id}", USE),
                        Route.post(PATH + "/{id}/answer", USE),
                        Route.post(PATH + "/{id}/close", USE),
                        Route.post(PATH + "/{id}/withdraw", USE)));
    }

    @Bean
    NavItem staffSupportItem() {
        return new NavItem(Stage.STAFF, 60, "staff.support", PATH, USE);
    }
}
