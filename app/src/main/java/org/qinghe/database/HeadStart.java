package org.qinghe.database;

import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;

/** Has our own database start while the application still reads its classes: nothing needs it before, and both take a while. */
class HeadStart implements ApplicationListener<ApplicationContextInitializedEvent> {

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        var context = event.getApplicationContext();
        var settings = context.getEnvironment();
        if (settings.getProperty("qinghe.db.url", "").isEmpty()) {
            var server = StartingServer.on(new DataFolder(Path.of(settings.getProperty("qinghe.data", "data"))));
            context.getBeanFactory().registerSingleton("startingServer", server);
            context.addApplicationListener(new AfterFailure(server));
        }
    }

    /** A start that fails before anything asked for the database leaves none running. */
    private record AfterFailure(StartingServer server) implements ApplicationListener<ApplicationEvent> {
        @Override
        public void onApplicationEvent(ApplicationEvent event) {
            if (event instanceof ApplicationFailedEvent) {
                server.abandon();
            }
        }
    }
}
