package org.qinghe.units;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredTechnicalAccounts implements TechnicalAccounts {

    private final JdbcClient database;
    private final AuditTrail trail;

    StoredTechnicalAccounts(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    @Override
    @Transactional
    public UUID open(UUID unit, String name) {
        var account = database.sql("insert into units.technical_account (unit, name) values (?, ?) returning id")
                .params(unit, name)
                .query(UUID.class)
                .single();
        trail.record("units.technicalAccountOpened", "account/" + account, Map.of("unit", unit.toString()));
        return account;
    }

    @Override
    public Optional<String> name(UUID account) {
        return database.sql("select name from units.technical_account where id = ?")
                .param(account)
                .query(String.class)
                .optional();
    }
}
