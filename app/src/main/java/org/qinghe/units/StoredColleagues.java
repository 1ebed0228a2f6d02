package org.qinghe.units;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qinghe.access.StandardRole;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

@Component
class StoredColleagues implements Colleagues {

    private static final String WITH_POST = """
            select account.id, account.name, account.unit,
                   coalesce((select title_zh from units.post where holder = account.id order by title_zh limit 1), '') as post
            from units.account
            """;

    private final JdbcClient database;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final AuditTrail trail;

    /** Encoded once, since that is slow on purpose, and guessed no sooner for being shared: it has 256 random bits. */
    private final Supplier<String> unknown;

    StoredColleagues(JdbcClient database, Accounts accounts, PasswordEncoder passwords, AuditTrail trail) {
        this.database = database;
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
        this.unknown = SingletonSupplier.of(() -> String.valueOf(passwords.encode(unguessable())));
    }

    @Override
    public List<Colleague> of(UUID unit) {
        return database.sql(WITH_POST + "where unit = :unit and not disabled order by name")
                .param("unit", unit)
                .query(StoredColleagues::colleague)
                .list();
    }

    @Override
    public Map<UUID, Long> countByUnit() {
        return database
                .sql("select unit, count(*) as workers from units.account where not disabled group by unit")
                .query((row, index) -> Map.entry(row.getObject("unit", UUID.class), row.getLong("workers")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<UUID, Colleague> findAll(Collection<UUID> ids) {
        return database
                .sql(WITH_POST + """
                        where id = any(:ids)
                        union all
                        select id, name, unit, '' as post from units.technical_account where id = any(:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(StoredColleagues::colleague)
                .list()
                .stream()
                .collect(Collectors.toMap(Colleague::account, Function.identity()));
    }

    @Override
    @Transactional
    public UUID open(
            UUID unit,
            String signInName,
            String name,
            CharSequence password,
            boolean mustChangePassword,
            Collection<StandardRole> roles) {
        return open(unit, signInName, name, String.valueOf(passwords.encode(password)), mustChangePassword, roles);
    }

    @Override
    @Transactional
    public UUID open(UUID unit, String signInName, String name, Collection<StandardRole> roles) {
        return open(unit, signInName, name, unknown.get(), true, roles);
    }

    private UUID open(
            UUID unit,
            String signInName,
            String name,
            String encoded,
            boolean mustChangePassword,
            Collection<StandardRole> roles) {
        var account = accounts.add(unit, signInName, name, encoded, mustChangePassword);
        accounts.give(account, roles.stream().map(Enum::name).toList());
        trail.record("units.accountOpened", "account/" + account, Map.of("roles", String.valueOf(roles)));
        return account;
    }

    private static String unguessable() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    private static Colleague colleague(ResultSet row, int index) throws SQLException {
        return new Colleague(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("unit", UUID.class),
                row.getString("post"));
    }
}
