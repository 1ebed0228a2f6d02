package org.qinghe.console;

import java.util.Optional;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.qinghe.database.DatabaseUnavailable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence why the application does not start, where whoever started it can do something about it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Refusal implements SpringBootExceptionReporter {

    /** Made by Spring Boot, which offers the context that failed. */
    @SuppressWarnings("UnusedVariable")
    Refusal(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        var sentence = sentence(failure);
        sentence.ifPresent(words -> System.err.println("qinghe: " + words));
        return sentence.isPresent();
    }

    static Optional<String> sentence(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            switch (each) {
                case DatabaseUnavailable unavailable -> {
                    return Optional.of(String.valueOf(unavailable.getMessage()));
                }
                case PortInUseException inUse -> {
                    return Optional.of(
                            "port " + inUse.getPort() + " is in use: stop what uses it, or name another with --port");
                }
                case FlywayValidateException otherVersion -> {
                    return Optional.of("the database was made by another version of Qinghe than this one:"
                            + " start the newer version, or restore a backup made with this one");
                }
                default -> {}
            }
        }
        return Optional.empty();
    }
}
