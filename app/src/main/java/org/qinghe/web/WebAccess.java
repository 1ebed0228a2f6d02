package org.qinghe.web;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class WebAccess {

    @Bean
    ModuleAccess webModuleAccess() {
        return new ModuleAccess(
                "web",
                List.of(),
                List.of(
                        Route.signedIn(HttpMethod.GET, "/"),
                        Route.open(HttpMethod.GET, "/css/**"),
                        Route.open(HttpMethod.GET, "/js/**"),
                        Route.open(HttpMethod.GET, "/webjars/**"),
                        Route.open(HttpMethod.GET, "/_static/**"),
                        Route.open(HttpMethod.GET, "/favicon.svg"),
                        Route.open(HttpMethod.GET, "/error"),
                        Route.open(HttpMethod.POST, "/error"),
                        Route.open(HttpMethod.GET, TooLargePage.PATH),
                        Route.open(HttpMethod.GET, "/actuator/health")));
    }
}
