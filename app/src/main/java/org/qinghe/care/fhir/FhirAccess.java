package org.qinghe.care.fhir;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The ways to resources; the door asks for the person's code. */
@Configuration(proxyBeanMethods = false)
class FhirAccess {

    @Bean
    ModuleAccess careFhirAccess() {
        return new ModuleAccess("care", List.of(), List.of(Route.open(HttpMethod.GET, "/door/copy.json")));
    }
}
