package org.qinghe.prevention.curriculum;

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
class CurriculumAccess {

    static final String PATH = "/prevention/lessons";

    /** To read lessons, and of plans and lessons held what one's unit may see. */
    static final String READ = "prevention.read";
    /** To write lessons in the name of one's own unit. */
    static final String WRITE = "prevention.write";

    @Bean
    ModuleAccess curriculumModuleAccess() {
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
                                WRITE,
                                StandardRole.COUNTY_OFFICE,
                                StandardRole.UNIT_LEADER,
                                StandardRole.UNIT_REPORTER)),
                List.of(
                        Route.get(PATH, READ),
                        Route.get(PATH + ".xlsx", READ),
                        Route.get("/prevention/goals", READ),
                        Route.get(PATH + "/new", WRITE),
                        Route.post(PATH + "/new", WRITE),
                        Route.get(PATH + "/{id}", READ),
                        Route.get(PATH + "/{id}/edit", WRITE),
                        Route.post(PATH + "/{id}/edit", WRITE),
                        Route.post(PATH + "/{id}/retire", WRITE),
                        Route.post(PATH + "/{id}/offer", WRITE),
                        Route.post(PATH + "/{id}/files", WRITE),
                        Route.get("/prevention/files/{id}", READ),
                        Route.post("/prevention/files/{id}/remove", WRITE)));
    }

    @Bean
    NavItem lessonsItem() {
        return new NavItem(Stage.PREVENTION, 10, "prevention.lessons", PATH, READ);
    }
}
