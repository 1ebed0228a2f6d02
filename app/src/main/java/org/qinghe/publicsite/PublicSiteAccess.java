package org.qinghe.publicsite;

import java.util.List;
import java.util.stream.Stream;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.qinghe.web.UnrememberedPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Every page is for anybody, and none remembers anybody. */
@Configuration(proxyBeanMethods = false)
class PublicSiteAccess {

    private static final String CHECK = "/open/check";
    private static final String VOLUNTEER = "/open/volunteer";

    private static final List<String> PAGES = List.of(
            "/open",
            "/open/learn",
            "/open/learn/{topic}",
            "/open/law",
            "/open/known",
            "/open/find",
            "/open/work",
            CHECK,
            "/open/quiz",
            VOLUNTEER,
            VOLUNTEER + "/back",
            "/open/statistics",
            "/open/statistics/{indicator}",
            "/open/statistics/{indicator}/csv",
            "/open/statistics/{indicator}/dataValueSets.json");

    @Bean
    ModuleAccess publicSiteModuleAccess() {
        var read = PAGES.stream().map(each -> Route.open(HttpMethod.GET, each));
        var sent = Stream.of(CHECK, VOLUNTEER, VOLUNTEER + "/back").map(each -> Route.open(HttpMethod.POST, each));
        return new ModuleAccess(
                "publicsite", List.of(), Stream.concat(read, sent).toList());
    }

    @Bean
    UnrememberedPages publicSiteRemembersNobody() {
        return new UnrememberedPages(PAGES);
    }
}
