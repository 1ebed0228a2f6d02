package org.qinghe.console;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the application is, once it answers. */
@Component
class Announcement {

    private final Environment environment;
    private final boolean asked;

    Announcement(Environment environment, @Value("${qinghe.mode:demo}") String mode) {
        this.environment = environment;
        this.asked = mode.equals("demo") || mode.equals("production");
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(100)
    void say() {
        var port = environment.getProperty("local.server.port");
        if (asked && port != null) {
            System.out.println("清禾: 已启动 / running: http://localhost:" + port);
        }
    }
}
