package org.qinghe.units;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredAddressees implements Addressees {

    private static final String CARRYING = """
            from units.account
            where not account.disabled and (:permission = '' or exists (
                select from units.account_role held
                join units.role_permission granted on granted.role = held.role
                where held.account = account.id and granted.permission = :permission))
            """;

    private final JdbcClient database;
    private final Accounts accounts;

    StoredAddressees(JdbcClient database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    @Override
    public Optional<Addressee> find(UUID account) {
        return accounts.find(account)
                .filter(known -> !known.disabled())
                .map(known -> new Addressee(known.id(), known.unit(), accounts.permissions(known.id())));
    }

    @Override
    public List<UUID> of(UUID unit, String permission) {
        return database.sql("select account.id " + CARRYING + " and account.unit = :unit order by account.id")
                .param("unit", unit)
                .param("permission", permission)
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }

    @Override
    public Collection<UUID> unitsThatMay(String permission) {
        return database.sql("select distinct account.unit " + CARRYING)
                .param("permission", permission)
                .query((row, index) -> row.getObject("unit", UUID.class))
                .list();
    }
}
