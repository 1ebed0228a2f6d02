package org.qinghe.care.offers;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.people.RecordTabs;
import org.qinghe.safeguards.Purpose;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OffersAccess {

    private static final int AFTER_JOB_SUPPORT = 27;

    @Bean
    ModuleAccess careOffersAccess() {
        return new ModuleAccess("care", List.of(), List.of(Route.get("/care/{person}/offers", Purposes.WORK)));
    }

    @Bean
    RecordTabs offersTab() {
        return RecordTabs.of(AFTER_JOB_SUPPORT, "care.kind.OFFERS", "offers", Purpose.JOB_SUPPORT);
    }
}
