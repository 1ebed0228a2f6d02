package org.qinghe.cooperation;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Route;
import org.qinghe.access.StandardRole;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class CooperationAccess {

    static final String PARTNERS = "/partners";

    /** To read with whom one works, on what, and what was taken over. */
    static final String READ = "cooperation.read";

    /** To keep partners, their keys and agreements, and to take over what they released. */
    static final String KEEP = "cooperation.keep";

    @Bean
    ModuleAccess cooperationModuleAccess() {
        return new ModuleAccess(
                "cooperation",
                List.of(
                        Permission.of(
                                READ,
                                StandardRole.COUNTY_OFFICE,
                                StandardRole.UNIT_LEADER,
                                StandardRole.DATA_PROTECTION_OFFICER,
                                StandardRole.AUDITOR),
                        Permission.of(KEEP, StandardRole.COUNTY_OFFICE)),
                List.of(
                        Route.open(HttpMethod.GET, ExchangePage.PATH),
                        Route.get(PARTNERS, READ),
                        Route.get(PARTNERS + "/own", READ),
                        Route.get(PARTNERS + "/own/releases.json", KEEP),
                        Route.get(PARTNERS + "/new", KEEP),
                        Route.post(PARTNERS + "/new", KEEP),
                        Route.get(PARTNERS + "/{id}", READ),
                        Route.get(PARTNERS + "/{id}/change", KEEP),
                        Route.post(PARTNERS + "/{id}/change", KEEP),
                        Route.post(PARTNERS + "/{id}/key", KEEP),
                        Route.post(PARTNERS + "/{id}/key/confirm", KEEP),
                        Route.post(PARTNERS + "/{id}/sealing-key", KEEP),
                        Route.post(PARTNERS + "/{id}/sealing-key/confirm", KEEP),
                        Route.post(PARTNERS + "/{id}/agreements", KEEP),
                        Route.post(PARTNERS + "/{id}/agreements/{agreement}/end", KEEP),
                        Route.post(PARTNERS + "/{id}/fetch", KEEP),
                        Route.post(PARTNERS + "/{id}/file", KEEP)));
    }

    @Bean
    NavItem partnersItem() {
        return new NavItem(Stage.HOUSE, 60, "cooperation.partners", PARTNERS, READ);
    }
}
