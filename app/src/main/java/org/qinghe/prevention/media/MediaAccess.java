package org.qinghe.prevention.media;

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
class MediaAccess {

    static final String TEXTS = "/prevention/texts";
    static final String PHOTOS = "/prevention/photos";
    static final String PLAN = "/prevention/media-plan";

    /** Whoever reads events reads texts and the plan, and whoever plans events writes them. */
    static final String READ = "prevention.events";

    static final String HOLD = "prevention.hold";

    /** To approve texts and pictures that somebody else made, in the units one sees. */
    static final String APPROVE = "prevention.approve";

    @Bean
    ModuleAccess mediaModuleAccess() {
        return new ModuleAccess(
                "prevention",
                List.of(Permission.of(APPROVE, StandardRole.COUNTY_OFFICE, StandardRole.UNIT_LEADER)),
                List.of(
                        Route.get(TEXTS, READ),
                        Route.get(TEXTS + "/new", HOLD),
                        Route.post(TEXTS + "/new", HOLD),
                        Route.get(TEXTS + "/{id}", READ),
                        Route.get(TEXTS + "/{id}/change", HOLD),
                        Route.post(TEXTS + "/{id}/change", HOLD),
                        Route.post(TEXTS + "/{id}/propose", HOLD),
                        Route.post(TEXTS + "/{id}/return", APPROVE),
                        Route.post(TEXTS + "/{id}/approve", APPROVE),
                        Route.get(PLAN, READ),
                        Route.get(PLAN + ".xlsx", READ),
                        Route.get(PLAN + "/{event}", HOLD),
                        Route.post(PLAN + "/{event}", HOLD),
                        Route.get(PHOTOS + "/{event}", READ),
                        Route.post(PHOTOS + "/{event}", HOLD),
                        Route.get(PHOTOS + "/{event}/{id}", READ),
                        Route.post(PHOTOS + "/{event}/{id}/approve", APPROVE),
                        Route.post(PHOTOS + "/{event}/{id}/remove", HOLD)));
    }

    @Bean
    NavItem mediaTextsItem() {
        return new NavItem(Stage.PREVENTION, 82, "prevention.texts", TEXTS, READ);
    }

    @Bean
    NavItem mediaPlanItem() {
        return new NavItem(Stage.PREVENTION, 84, "prevention.mediaPlan", PLAN, READ);
    }
}
