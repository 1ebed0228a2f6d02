package org.qinghe.cooperation.plans;

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
class JointPlansAccess {

    static final String PLANS = "/joint-plans";

    /** To read plans with other regions; units read what their tasks are part of. */
    static final String READ = "cooperation.readPlans";

    /** To keep partners; whoever does also proposes to them, answers them and takes their letters. */
    static final String KEEP = "cooperation.keep";

    @Bean
    ModuleAccess jointPlansModuleAccess() {
        return new ModuleAccess(
                "cooperation",
                List.of(Permission.of(
                        READ,
                        StandardRole.COUNTY_OFFICE,
                        StandardRole.UNIT_LEADER,
                        StandardRole.UNIT_REPORTER,
                        StandardRole.DATA_PROTECTION_OFFICER,
                        StandardRole.AUDITOR)),
                List.of(
                        Route.open(HttpMethod.GET, LetterBox.PATH),
                        Route.get(PLANS, READ),
                        Route.get(PLANS + ".xlsx", READ),
                        Route.post(PLANS + "/letters", KEEP),
                        Route.post(PLANS + "/fetch", KEEP),
                        Route.get(PLANS + "/new", KEEP),
                        Route.post(PLANS + "/new", KEEP),
                        Route.get(PLANS + "/{id}", READ),
                        Route.get(PLANS + "/{id}/tasks.xlsx", READ),
                        Route.get(PLANS + "/{id}/letter.json", KEEP),
                        Route.get(PLANS + "/{id}/change", KEEP),
                        Route.post(PLANS + "/{id}/change", KEEP),
                        Route.post(PLANS + "/{id}/accept", KEEP),
                        Route.post(PLANS + "/{id}/decline", KEEP),
                        Route.post(PLANS + "/{id}/end", KEEP)));
    }

    @Bean
    NavItem jointPlansItem() {
        return new NavItem(Stage.HOUSE, 61, "cooperation.plans", PLANS, READ);
    }
}
