package org.qinghe.help;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class HelpAccess {

    @Bean
    ModuleAccess helpModuleAccess() {
        return new ModuleAccess(
                "help",
                List.of(),
                List.of(
                        Route.signedIn(HttpMethod.GET, "/guides"),
                        Route.signedIn(HttpMethod.GET, "/guides/tour"),
                        Route.signedIn(HttpMethod.GET, "/guides/{guide}")));
    }
}
