package org.qinghe.safeguards;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Route;
import org.qinghe.access.StandardRole;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.qinghe.web.UnrememberedPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class SafeguardsAccess {

    static final String AUDIT = "safeguards.audit";
    static final String READ = "safeguards.register.read";
    static final String REGISTER = "safeguards.register";
    static final String APPROVE = "safeguards.register.approve";

    @Bean
    ModuleAccess safeguardsModuleAccess() {
        return new ModuleAccess(
                "safeguards",
                List.of(
                        Permission.of(AUDIT, StandardRole.AUDITOR, StandardRole.DATA_PROTECTION_OFFICER),
                        Permission.of(
                                READ,
                                StandardRole.DATA_PROTECTION_OFFICER,
                                StandardRole.COUNTY_OFFICE,
                                StandardRole.AUDITOR),
                        Permission.of(REGISTER, StandardRole.DATA_PROTECTION_OFFICER, StandardRole.COUNTY_OFFICE),
                        Permission.of(APPROVE, StandardRole.DATA_PROTECTION_OFFICER, StandardRole.COUNTY_OFFICE)),
                List.of(
                        Route.get("/audit", AUDIT),
                        Route.get("/audit.csv", AUDIT),
                        Route.get("/audit.xlsx", AUDIT),
                        Route.post("/audit/verify", AUDIT),
                        Route.open(HttpMethod.GET, "/open/guarantees"),
                        Route.open(HttpMethod.GET, "/register"),
                        Route.open(HttpMethod.GET, "/register.csv"),
                        Route.open(HttpMethod.GET, "/register.xlsx"),
                        Route.get("/processing", READ),
                        Route.get("/processing.csv", READ),
                        Route.get("/processing.xlsx", READ),
                        Route.get("/processing/new", REGISTER),
                        Route.post("/processing", REGISTER),
                        Route.get("/processing/{activity}", READ),
                        Route.get("/processing/{activity}/docx", READ),
                        Route.get("/processing/{activity}/edit", REGISTER),
                        Route.post("/processing/{activity}", REGISTER),
                        Route.post("/processing/{activity}/discard", REGISTER),
                        Route.post("/processing/{activity}/end", REGISTER),
                        Route.post("/processing/{activity}/approve", APPROVE),
                        Route.post("/processing/{activity}/return", APPROVE)));
    }

    /** Of its pages only the language is asked, and that of the address. */
    @Bean
    UnrememberedPages registerRemembersNobody() {
        return new UnrememberedPages(List.of("/open/guarantees", "/register", "/register.csv", "/register.xlsx"));
    }

    @Bean
    NavItem registerInMenu() {
        return new NavItem(Stage.HOUSE, 80, "safeguards.register", "/processing", READ);
    }

    @Bean
    NavItem auditInMenu() {
        return new NavItem(Stage.HOUSE, 90, "safeguards.audit", "/audit", AUDIT);
    }
}
