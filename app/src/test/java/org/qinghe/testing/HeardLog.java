package org.qinghe.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Remembers every line of the log from its beginning to its end. */
public final class HeardLog extends AppenderBase<ILoggingEvent> {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private HeardLog() {}

    public static HeardLog begin() {
        var log = new HeardLog();
        log.start();
        root().addAppender(log);
        return log;
    }

    public List<String> end() {
        root().detachAppender(this);
        return List.copyOf(lines);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(event.getFormattedMessage());
    }
}
