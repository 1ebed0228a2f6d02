package org.qinghe.warning;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Route;
import org.qinghe.access.StandardRole;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WarningAccess {

    static final String READ = "warning.read";
    static final String TRIAGE = "warning.triage";
    static final String WATCHES = "warning.watches";

    @Bean
    ModuleAccess warningModuleAccess() {
        return new ModuleAccess(
                "warning",
                List.of(
                        Permission.of(
                                READ,
                                StandardRole.COUNTY_OFFICE,
                                StandardRole.UNIT_LEADER,
                                StandardRole.UNIT_REPORTER,
                                StandardRole.INSPECTOR,
                                StandardRole.AUDITOR),
                        Permission.of(TRIAGE, StandardRole.COUNTY_OFFICE),
                        Permission.of(WATCHES, StandardRole.COUNTY_OFFICE)),
                List.of(
                        Route.get("/warnings", READ),
                        Route.get("/warnings.csv", READ),
                        Route.get("/warnings.xlsx", READ),
                        Route.get("/warnings/quality", READ),
                        Route.get("/warnings/{id}", READ),
                        Route.get("/warnings/{id}/brief.docx", READ),
                        Route.get("/warnings/{id}/data.csv", READ),
                        Route.post("/warnings/{id}/repeat", READ),
                        Route.post("/warnings/{id}/triage", TRIAGE),
                        Route.post("/warnings/{id}/response", TRIAGE),
                        Route.get("/watches", READ),
                        Route.get("/watches/new", WATCHES),
                        Route.post("/watches", WATCHES),
                        Route.get("/watches/{id}", WATCHES),
                        Route.post("/watches/{id}", WATCHES),
                        Route.post("/watches/{id}/pause", WATCHES),
                        Route.post("/watches/{id}/look", WATCHES)));
    }

    @Bean
    NavItem warningsInMenu() {
        return new NavItem(Stage.WARNING, 0, "warning.list", "/warnings", READ);
    }

    @Bean
    NavItem warningQualityInMenu() {
        return new NavItem(Stage.WARNING, 2, "warning.quality", "/warnings/quality", READ);
    }

    @Bean
    NavItem watchesInMenu() {
        return new NavItem(Stage.WARNING, 1, "warning.watches", "/watches", READ);
    }
}
