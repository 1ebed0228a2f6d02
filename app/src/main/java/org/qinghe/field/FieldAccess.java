package org.qinghe.field;

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
class FieldAccess {

    static final String HOME = "/field";
    static final String FORM = HOME + "/forms/{form}";
    static final String STATE = HOME + "/state";
    static final String RECORDS = HOME + "/records";

    /** To open the app; what is offered in it is decided by what else somebody may do. */
    static final String USE = "field.use";

    @Bean
    ModuleAccess fieldModuleAccess() {
        return new ModuleAccess(
                "field",
                List.of(Permission.of(
                        USE,
                        StandardRole.COUNTY_OFFICE,
                        StandardRole.UNIT_LEADER,
                        StandardRole.UNIT_REPORTER,
                        StandardRole.INSPECTOR)),
                List.of(
                        Route.get(HOME, USE),
                        Route.get(FORM, USE),
                        Route.get(STATE, USE),
                        Route.post(RECORDS, USE),
                        Route.open(HttpMethod.GET, "/field-worker.js"),
                        Route.open(HttpMethod.GET, "/field.webmanifest"),
                        Route.open(HttpMethod.GET, "/icons/**")));
    }

    @Bean
    NavItem fieldItem() {
        return new NavItem(Stage.PREVENTION, 90, "field", HOME, USE);
    }
}
