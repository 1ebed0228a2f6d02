package org.qinghe.search;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class SearchAccess {

    @Bean
    ModuleAccess searchModuleAccess() {
        return new ModuleAccess("search", List.of(), List.of(Route.signedIn(HttpMethod.GET, "/search")));
    }
}
