package org.qinghe.notices;

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
class NoticesAccess {

    /** To read what one is told, and to say how one wants to be told. */
    static final String READ = "notices.read";

    /** To name the mail server and the group chats, and to look after what could not be sent. */
    static final String CHANNELS = "notices.channels";

    @Bean
    ModuleAccess noticesModuleAccess() {
        return new ModuleAccess(
                "notices",
                List.of(Permission.ofEveryRole(READ), Permission.of(CHANNELS, StandardRole.SYSTEM_ADMINISTRATOR)),
                List.of(
                        Route.get("/notices", READ),
                        Route.get("/notices/{id}", READ),
                        Route.post("/notices/{id}/read", READ),
                        Route.post("/notices/read", READ),
                        Route.get("/notices/settings", READ),
                        Route.post("/notices/settings", READ),
                        Route.post("/notices/settings/test", READ),
                        Route.get("/notices/channels", CHANNELS),
                        Route.post("/notices/channels/mail", CHANNELS),
                        Route.post("/notices/channels/mail/remove", CHANNELS),
                        Route.post("/notices/channels/mail/test", CHANNELS),
                        Route.get("/notices/hooks/new", CHANNELS),
                        Route.post("/notices/hooks", CHANNELS),
                        Route.get("/notices/hooks/{id}", CHANNELS),
                        Route.post("/notices/hooks/{id}/test", CHANNELS),
                        Route.post("/notices/hooks/{id}/remove", CHANNELS),
                        Route.get("/notices/deliveries", CHANNELS),
                        Route.post("/notices/deliveries/{id}/retry", CHANNELS)));
    }

    @Bean
    NavItem noticesInMenu() {
        return new NavItem(Stage.HOUSE, 5, "notices.inbox", "/notices", READ);
    }

    @Bean
    NavItem channelsInMenu() {
        return new NavItem(Stage.HOUSE, 45, "notices.channels", "/notices/channels", CHANNELS);
    }

    @Bean
    NavItem deliveriesInMenu() {
        return new NavItem(Stage.HOUSE, 46, "notices.deliveries", "/notices/deliveries", CHANNELS);
    }
}
