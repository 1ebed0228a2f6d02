package org.qinghe.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what is asked of the database, to prove that a list asks as often for many lines as for one. */
public final class Statements {

    private Statements() {}

    /** How many statements the work sends in this thread. */
    public static long during(Callable<?> work) throws Exception {
        var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var level = log.getLevel();
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        log.addAppender(heard);
        log.setAdditive(false);
        log.setLevel(Level.DEBUG);
        try {
            work.call();
        } finally {
            log.setLevel(level);
            log.setAdditive(true);
            log.detachAppender(heard);
        }
        var thread = Thread.currentThread().getName();
        return heard.list.stream()
                .filter(each -> each.getThreadName().equals(thread))
                .filter(each -> each.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
