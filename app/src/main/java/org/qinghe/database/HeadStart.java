package org.qinghe.database;

import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.PropertyResolver;

/** Has the database start while the application still reads its classes: nothing needs it before, and both take a while. */
class HeadStart implements ApplicationListener<ApplicationContextInitializedEvent> {

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            return; // the build asks which beans there are and starts none
        }
        var context = event.getApplicationContext();
        var database = starting(context.getEnvironment());
        context.getBeanFactory().registerSingleton("startingDatabase", database);
        context.addApplicationListener(new AfterFailure(database));
    }

    private static StartingDatabase starting(PropertyResolver settings) {
        var folder = new DataFolder(Path.of(settings.getProperty("qinghe.data", "data")));
        var url = settings.getProperty("qinghe.db.url", "");
        return url.isEmpty()
                ? StartingDatabase.own(folder)
                : StartingDatabase.outside(
                        new DatabaseAddress(
                                url,
                                settings.getProperty("qinghe.db.user", ""),
                                settings.getProperty("qinghe.db.password", "")),
                        folder);
    }

    /** A start that fails before anything asked for the database leaves none running. */
    private record AfterFailure(StartingDatabase database) implements ApplicationListener<ApplicationEvent> {
        @Override
        public void onApplicationEvent(ApplicationEvent event) {
            if (event instanceof ApplicationFailedEvent) {
                database.abandon();
            }
        }
    }
}
