package org.qinghe.staff.load;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Route;
import org.qinghe.notices.ModuleNotices;
import org.qinghe.notices.NoticeKind;
import org.qinghe.notices.Rhythm;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LoadAccess {

    /** To see what lies with oneself, and with the workers of the unit one answers for by one's post. */
    static final String READ = "staff.load";

    static final NoticeKind TOO_MUCH = new NoticeKind("staff.tooMuch", "/staff/load/unit", Rhythm.AT_ONCE, true);

    @Bean
    ModuleAccess staffLoadAccess() {
        return new ModuleAccess(
                "staff",
                List.of(Permission.ofEveryRole(READ)),
                List.of(
                        Route.get("/staff/load", READ),
                        Route.post("/staff/load/too-much", READ),
                        Route.get("/staff/load/unit", READ)));
    }

    @Bean
    ModuleNotices staffLoadNotices() {
        return new ModuleNotices("staff", List.of(TOO_MUCH));
    }

    @Bean
    NavItem staffLoadItem() {
        return new NavItem(Stage.STAFF, 40, "staff.load", "/staff/load", READ);
    }
}
