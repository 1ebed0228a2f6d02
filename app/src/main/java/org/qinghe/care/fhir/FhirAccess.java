package org.qinghe.care.fhir;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.qinghe.web.UnrememberedPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The ways to resources. The door asks for the person's code, the interface for a system's token, neither for a session. */
@Configuration(proxyBeanMethods = false)
class FhirAccess {

    @Bean
    ModuleAccess careFhirAccess() {
        return new ModuleAccess(
                "care",
                List.of(),
                List.of(
                        Route.open(HttpMethod.GET, "/door/copy.json"),
                        Route.open(HttpMethod.GET, "/fhir/metadata"),
                        Route.open(HttpMethod.GET, "/fhir/.well-known/smart-configuration"),
                        Route.open(HttpMethod.POST, "/fhir/token"),
                        Route.open(HttpMethod.GET, "/fhir/{type}"),
                        Route.open(HttpMethod.POST, "/fhir/{type}"),
                        Route.open(HttpMethod.GET, "/fhir/{type}/{id}"),
                        Route.open(HttpMethod.POST, "/fhir/{type}/_search"),
                        Route.open(HttpMethod.GET, "/fhir/{*rest}"),
                        Route.open(HttpMethod.POST, "/fhir/{*rest}"),
                        Route.open(HttpMethod.PUT, "/fhir/{*rest}"),
                        Route.open(HttpMethod.PATCH, "/fhir/{*rest}"),
                        Route.open(HttpMethod.DELETE, "/fhir/{*rest}")));
    }

    /** No session and no token against forged forms: nothing is done in the name of whoever is signed in. */
    @Bean
    UnrememberedPages systemsHaveNoSession() {
        return new UnrememberedPages(List.of("/fhir/**"));
    }
}
