package org.qinghe.staff.pulse;

import java.util.Objects;
import java.util.function.Function;
import org.qinghe.database.PulseConnections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The only way to the schema of surveys. */
@Component
class PulseDesk {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    PulseDesk(PulseConnections connections) {
        this.database = JdbcClient.create(connections.source());
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(connections.source()));
    }

    /** In one transaction. */
    <T> T at(Function<JdbcClient, T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.apply(database)));
    }
}
