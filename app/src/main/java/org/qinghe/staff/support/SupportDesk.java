package org.qinghe.staff.support;

import java.util.Objects;
import java.util.function.Function;
import org.qinghe.access.Viewer;
import org.qinghe.database.SupportConnections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The only way to requests for support: says to the database who is signed in, and it shows that account's rows and no others. */
@Component
class SupportDesk {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    SupportDesk(SupportConnections connections) {
        this.database = JdbcClient.create(connections.source());
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(connections.source()));
    }

    /** In the name of whoever is signed in, in one transaction. */
    <T> T ofTheViewer(Function<JdbcClient, T> work) {
        return in(Viewer.required().account().toString(), work);
    }

    /** In nobody's name: no row is shown, and what is left are the functions that the schema's owner has defined. */
    <T> T ofNobody(Function<JdbcClient, T> work) {
        return in("", work);
    }

    private <T> T in(String account, Function<JdbcClient, T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            database.sql("select set_config('staff_support.account', ?, true)")
                    .param(account)
                    .query(String.class)
                    .single();
            return work.apply(database);
        }));
    }
}
