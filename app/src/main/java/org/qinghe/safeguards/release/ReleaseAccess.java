package org.qinghe.safeguards.release;

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
class ReleaseAccess {

    static final String READ = "safeguards.release.read";
    static final String PREPARE = "safeguards.release";
    static final String LET_GO = "safeguards.release.letGo";

    @Bean
    ModuleAccess releaseModuleAccess() {
        return new ModuleAccess(
                "safeguards",
                List.of(
                        Permission.of(
                                READ,
                                StandardRole.DATA_PROTECTION_OFFICER,
                                StandardRole.COUNTY_OFFICE,
                                StandardRole.AUDITOR),
                        Permission.of(PREPARE, StandardRole.DATA_PROTECTION_OFFICER),
                        Permission.of(LET_GO, StandardRole.DATA_PROTECTION_OFFICER, StandardRole.COUNTY_OFFICE)),
                List.of(
                        Route.get("/releases", READ),
                        Route.get("/releases.csv", READ),
                        Route.get("/releases.xlsx", READ),
                        Route.get("/releases/new", PREPARE),
                        Route.post("/releases", PREPARE),
                        Route.post("/releases/standing/{indicator}/end", PREPARE),
                        Route.get("/releases/{release}", READ),
                        Route.get("/releases/{release}/csv", READ),
                        Route.get("/releases/{release}/xlsx", READ),
                        Route.post("/releases/{release}/let-go", LET_GO),
                        Route.post("/releases/{release}/keep-back", LET_GO),
                        Route.open(HttpMethod.GET, "/open/releases"),
                        Route.open(HttpMethod.GET, "/open/releases/{release}"),
                        Route.open(HttpMethod.GET, "/open/releases/{release}/csv")));
    }

    /** Of their pages only the language is asked, and that of the address. */
    @Bean
    UnrememberedPages releasesRememberNobody() {
        return new UnrememberedPages(
                List.of("/open/releases", "/open/releases/{release}", "/open/releases/{release}/csv"));
    }

    @Bean
    NavItem releasesInMenu() {
        return new NavItem(Stage.HOUSE, 85, "safeguards.releases", "/releases", READ);
    }
}
