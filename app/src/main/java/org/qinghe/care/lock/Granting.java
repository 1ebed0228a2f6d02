package org.qinghe.care.lock;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A transaction on which care systems hold a grant. Statements see the systems and no record, and nothing can be opened with it. */
public final class Granting {

    private final UUID account;
    private final UUID unit;
    private final JdbcClient database;

    Granting(UUID account, UUID unit, JdbcClient database) {
        this.account = account;
        this.unit = unit;
        this.database = database;
    }

    /** Who does it. */
    public UUID account() {
        return account;
    }

    /** Their unit. */
    public UUID unit() {
        return unit;
    }

    /** A statement in the schema care. */
    public JdbcClient.StatementSpec sql(String statement) {
        return database.sql(statement);
    }
}
