package org.qinghe.safeguards;

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
class SafeguardsAccess {

    static final String AUDIT = "safeguards.audit";
    static final String REGISTER = "safeguards.register";
    static final String APPROVE = "safeguards.register.approve";

    @Bean
    ModuleAccess safeguardsModuleAccess() {
        return new ModuleAccess(
                "safeguards",
                List.of(Permission.of(AUDIT, StandardRole.AUDITOR, StandardRole.DATA_PROTECTION_OFFICER)),
                List.of(
                        Route.get("/audit", AUDIT),
                        Route.get("/audit.csv", AUDIT),
                        Route.get("/audit.xlsx", AUDIT),
                        Route.post("/audit/verify", AUDIT)));
    }

    @Bean
    NavItem auditInMenu() {
        return new NavItem(Stage.HOUSE, 90, "safeguards.audit", "/audit", AUDIT);
    }
}
