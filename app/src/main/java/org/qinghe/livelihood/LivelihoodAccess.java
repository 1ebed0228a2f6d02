package org.qinghe.livelihood;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Route;
import org.qinghe.access.StandardRole;
import org.qinghe.notices.ModuleNotices;
import org.qinghe.notices.NoticeKind;
import org.qinghe.notices.Rhythm;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LivelihoodAccess {

    static final String OFFERS = "/offers";

    /** To read what is offered; anybody may, since it is offered to anybody. */
    static final String READ = "livelihood.read";

    /** To post offers in the name of one's own unit, and to count who took them up. */
    static final String OFFER = "livelihood.offer";

    /** To publish what somebody else posted, in the units one sees. */
    static final String PUBLISH = "livelihood.publish";

    static final NoticeKind PROPOSED = new NoticeKind("livelihood.proposed", OFFERS, Rhythm.DAILY, false);
    static final NoticeKind DECIDED = new NoticeKind("livelihood.decided", OFFERS, Rhythm.AT_ONCE, false);
    static final NoticeKind ENDS = new NoticeKind("livelihood.ends", OFFERS, Rhythm.DAILY, false);

    @Bean
    ModuleAccess livelihoodModuleAccess() {
        return new ModuleAccess(
                "livelihood",
                List.of(
                        Permission.ofEveryRole(READ),
                        Permission.of(
                                OFFER,
                                StandardRole.COUNTY_OFFICE,
                                StandardRole.UNIT_LEADER,
                                StandardRole.UNIT_REPORTER),
                        Permission.of(PUBLISH, StandardRole.COUNTY_OFFICE, StandardRole.UNIT_LEADER)),
                List.of(
                        Route.get(OFFERS, READ),
                        Route.get(OFFERS + ".xlsx", READ),
                        Route.get(OFFERS + "/new", OFFER),
                        Route.post(OFFERS + "/new", OFFER),
                        Route.get(OFFERS + "/take-up", OFFER),
                        Route.get(OFFERS + "/take-up.xlsx", OFFER),
                        Route.get(OFFERS + "/{id}", READ),
                        Route.get(OFFERS + "/{id}/change", OFFER),
                        Route.post(OFFERS + "/{id}/change", OFFER),
                        Route.post(OFFERS + "/{id}/publish", PUBLISH),
                        Route.post(OFFERS + "/{id}/return", PUBLISH),
                        Route.post(OFFERS + "/{id}/end", OFFER),
                        Route.post(OFFERS + "/{id}/take-up", OFFER)));
    }

    @Bean
    ModuleNotices livelihoodNotices() {
        return new ModuleNotices("livelihood", List.of(PROPOSED, DECIDED, ENDS));
    }

    @Bean
    NavItem offersItem() {
        return new NavItem(Stage.LIVELIHOOD, 10, "livelihood.offers", OFFERS, READ);
    }

    @Bean
    NavItem takeUpItem() {
        return new NavItem(Stage.LIVELIHOOD, 20, "livelihood.takeUp", OFFERS + "/take-up", OFFER);
    }
}
