package org.qinghe.units;

import java.util.List;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Route;
import org.qinghe.access.StandardRole;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class UnitsAccess {

    static final String READ = "units.read";
    static final String EDIT = "units.edit";
    static final String ACCOUNTS = "units.accounts";

    @Bean
    ModuleAccess unitsModuleAccess() {
        return new ModuleAccess(
                "units",
                List.of(
                        Permission.ofEveryRole(READ),
                        Permission.of(EDIT, StandardRole.COUNTY_OFFICE, StandardRole.SYSTEM_ADMINISTRATOR),
                        Permission.of(ACCOUNTS, StandardRole.SYSTEM_ADMINISTRATOR)),
                List.of(
                        Route.open(HttpMethod.GET, FirstRunFirst.PAGE),
                        Route.open(HttpMethod.POST, FirstRunFirst.PAGE),
                        Route.open(HttpMethod.GET, "/sign-in"),
                        Route.open(HttpMethod.POST, "/sign-in"),
                        Route.signedIn(HttpMethod.POST, "/sign-out"),
                        Route.signedIn(HttpMethod.GET, SecondFactorFirst.PAGE),
                        Route.signedIn(HttpMethod.POST, SecondFactorFirst.PAGE),
                        Route.open(HttpMethod.POST, "/sign-in/passkey/options"),
                        Route.open(HttpMethod.POST, "/sign-in/passkey"),
                        Route.signedIn(HttpMethod.POST, "/account/passkeys/options"),
                        Route.signedIn(HttpMethod.POST, "/account/passkeys"),
                        Route.signedIn(HttpMethod.POST, "/account/passkeys/{id}/remove"),
                        Route.signedIn(HttpMethod.GET, "/account"),
                        Route.signedIn(HttpMethod.POST, "/account/sign-out"),
                        Route.signedIn(HttpMethod.GET, "/account/second-factor"),
                        Route.signedIn(HttpMethod.POST, "/account/second-factor"),
                        Route.signedIn(HttpMethod.POST, "/account/second-factor/remove"),
                        Route.signedIn(HttpMethod.GET, "/account/password"),
                        Route.signedIn(HttpMethod.POST, "/account/password"),
                        Route.get("/units", READ),
                        Route.get("/units.csv", READ),
                        Route.get("/units.xlsx", READ),
                        Route.get("/units/new", EDIT),
                        Route.post("/units", EDIT),
                        Route.get("/units/{id}", READ),
                        Route.post("/units/{id}", EDIT),
                        Route.post("/units/{id}/posts", EDIT),
                        Route.post("/units/{id}/posts/{post}", EDIT),
                        Route.post("/units/{id}/posts/{post}/remove", EDIT),
                        Route.get("/accounts", ACCOUNTS),
                        Route.get("/accounts.csv", ACCOUNTS),
                        Route.get("/accounts.xlsx", ACCOUNTS),
                        Route.get("/accounts/new", ACCOUNTS),
                        Route.post("/accounts", ACCOUNTS),
                        Route.get("/accounts/{id}", ACCOUNTS),
                        Route.post("/accounts/{id}", ACCOUNTS),
                        Route.post("/accounts/{id}/disable", ACCOUNTS),
                        Route.post("/accounts/{id}/enable", ACCOUNTS),
                        Route.post("/accounts/{id}/unlock", ACCOUNTS),
                        Route.post("/accounts/{id}/sign-out", ACCOUNTS),
                        Route.post("/accounts/{id}/password", ACCOUNTS),
                        Route.post("/accounts/{id}/second-factor", ACCOUNTS),
                        Route.get("/roles", ACCOUNTS),
                        Route.get("/roles/new", ACCOUNTS),
                        Route.post("/roles", ACCOUNTS),
                        Route.get("/roles/{code}", ACCOUNTS),
                        Route.post("/roles/{code}", ACCOUNTS)));
    }

    @Bean
    NavItem unitsInMenu() {
        return new NavItem(Stage.HOUSE, 20, "units.list", "/units", READ);
    }

    @Bean
    NavItem accountsInMenu() {
        return new NavItem(Stage.HOUSE, 30, "units.accounts", "/accounts", ACCOUNTS);
    }

    @Bean
    NavItem rolesInMenu() {
        return new NavItem(Stage.HOUSE, 40, "units.roles", "/roles", ACCOUNTS);
    }
}
