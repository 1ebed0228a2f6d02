package org.qinghe.care.referral;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.people.RecordTabs;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways in; for which purpose a record opens, the gate asks besides. */
@Configuration(proxyBeanMethods = false)
class ReferralAccess {

    @Bean
    ModuleAccess careReferralAccess() {
        return new ModuleAccess(
                "care",
                List.of(),
                List.of(
                        Route.get("/care/referred", Purposes.FIRST_CONTACT),
                        Route.get("/care/referred/{person}/{referral}", Purposes.FIRST_CONTACT),
                        Route.post("/care/referred/{person}/{referral}", Purposes.FIRST_CONTACT),
                        Route.get("/care/{person}/referrals", Purposes.WORK),
                        Route.post("/care/{person}/referrals", Purposes.WORK),
                        Route.post("/care/{person}/referrals/{referral}/{step}", Purposes.WORK)));
    }

    @Bean
    NavItem referredInMenu() {
        return new NavItem(Stage.CARE, 25, "care.referred", "/care/referred", Purposes.FIRST_CONTACT);
    }

    @Bean
    RecordTabs referralsTab() {
        return RecordTabs.of(40, "care.referrals", "referrals", Purpose.CARE);
    }
}
