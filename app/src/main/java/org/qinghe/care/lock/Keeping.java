package org.qinghe.care.lock;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A transaction on what is kept and how long. Statements see proposals and certificates of erasure and the totals that the
 * schema's owner has defined, and no record: nothing can be opened with it, but a person can be forgotten.
 */
public final class Keeping {

    private final Optional<UUID> account;
    private final JdbcClient database;
    private final PersonKeys keys;

    Keeping(Optional<UUID> account, JdbcClient database, PersonKeys keys) {
        this.account = account;
        this.database = database;
        this.keys = keys;
    }

    /** Who does it, or nobody where the system does. */
    public Optional<UUID> account() {
        return account;
    }

    /** A statement in the schema care. */
    public JdbcClient.StatementSpec sql(String statement) {
        return database.sql(statement);
    }

    /** Which proposals of erasing what has no key any more are true: the key is looked for and not there. */
    public List<UUID> trulyGone() {
        return sql("select proposal, client, key from care.said_to_be_gone()")
                .query((row, number) -> {
                    var person = row.getObject("client", UUID.class);
                    var own = keys.of(person);
                    var category = Optional.ofNullable(row.getObject("key", UUID.class));
                    boolean gone = own.isEmpty()
                            || category.filter(key -> keys.of(person, key, own.orElseThrow())
                                            .isEmpty())
                                    .isPresent();
                    return gone ? Optional.of(row.getObject("proposal", UUID.class)) : Optional.<UUID>empty();
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Lets go what other counties handed over and nobody agreed to here in its time: keys and rows. Nobody has to decide that,
     * since nobody agreed to keep it. Says how many.
     */
    public long forgetArrivals() {
        var over = sql("select id from care.arrivals_over()").query(UUID.class).list();
        over.forEach(keys::destroy);
        sql("select care.forget_arrivals(?)")
                .param(over.toArray(UUID[]::new))
                .query((row, number) -> true)
                .single();
        return over.size();
    }

    /**
     * Destroys the key that an approved proposal concerns: the person's, or that of one category of their record. From here on
     * nothing it sealed opens again, in any copy, whether or not the transaction ends well; the database refuses a proposal that
     * is not approved.
     */
    public void forget(UUID proposal) {
        sql("select client, whole, key from care.erasing_key(?)")
                .param(proposal)
                .query(row -> {
                    var person = row.getObject("client", UUID.class);
                    var category = Optional.ofNullable(row.getObject("key", UUID.class));
                    if (row.getBoolean("whole")) {
                        keys.destroy(person);
                    } else {
                        category.ifPresent(key -> keys.destroy(person, key));
                    }
                });
    }
}
