package org.qinghe.console;

import java.util.HashMap;
import java.util.Map;
import org.qinghe.database.DataFolder;
import org.qinghe.database.PostgresServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application, started for one command: on a free port of loopback, beside one that already runs or alone. */
final class Started {

    private Started() {}

    static ConfigurableApplicationContext application(Class<?> application, DataFolder folder) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "qinghe.mode", "console"));
        System.setProperty("logging.level.root", "WARN");
        if (System.getenv("QINGHE_DB_URL") == null && PostgresServer.isRunningOn(folder)) {
            var running = PostgresServer.ofRunning(folder);
            settings.put("qinghe.db.url", running.url());
            settings.put("qinghe.db.user", running.owner());
            settings.put("qinghe.db.password", running.password());
        }
        return new SpringApplicationBuilder(application)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new org.springframework.core.env.MapPropertySource("console", settings)))
                .run();
    }
}
