package org.qinghe.care.received;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.people.RecordTabs;
import org.qinghe.safeguards.Purpose;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReceivedAccess {

    @Bean
    ModuleAccess careReceivedAccess() {
        return new ModuleAccess("care", List.of(), List.of(Route.get("/care/{person}/received", Purposes.WORK)));
    }

    @Bean
    RecordTabs receivedTab() {
        return RecordTabs.of(46, "care.received", "received", Purpose.CARE);
    }
}
