package org.qinghe.staff.thanks;

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
class ThanksAccess {

    static final String PATH = "/staff/thanks";

    /** To read what is thanked for, to propose thanks, and to say whether one's own are shown. */
    static final String READ = "staff.thanks";

    /** To agree to what somebody else proposed for somebody else, in the units one sees. */
    static final String AGREE = "staff.agree";

    static final NoticeKind PROPOSED = new NoticeKind("staff.thanksProposed", PATH, Rhythm.DAILY, false);
    static final NoticeKind THANKED = new NoticeKind("staff.thanked", PATH, Rhythm.AT_ONCE, false);
    static final NoticeKind DECIDED = new NoticeKind("staff.thanksDecided", PATH, Rhythm.DAILY, false);

    @Bean
    ModuleAccess staffThanksAccess() {
        return new ModuleAccess(
                "staff",
                List.of(
                        Permission.ofEveryRole(READ),
                        Permission.of(AGREE, StandardRole.COUNTY_OFFICE, StandardRole.UNIT_LEADER)),
                List.of(
                        Route.get(PATH, READ),
                        Route.get(PATH + "/new", READ),
                        Route.post(PATH + "/new", READ),
                        Route.get(PATH + "/{id}", READ),
                        Route.get(PATH + "/{id}/certificate", READ),
                        Route.post(PATH + "/{id}/agree", AGREE),
                        Route.post(PATH + "/{id}/decline", AGREE),
                        Route.post(PATH + "/{id}/withdraw", READ),
                        Route.post(PATH + "/{id}/publish", READ),
                        Route.post(PATH + "/{id}/hide", READ)));
    }

    @Bean
    ModuleNotices staffThanksNotices() {
        return new ModuleNotices("staff", List.of(PROPOSED, THANKED, DECIDED));
    }

    @Bean
    NavItem staffThanksItem() {
        return new NavItem(Stage.STAFF, 50, "staff.thanks", PATH, READ);
    }
}
