package org.qinghe.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Accounts {

    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    Optional<Account> find(UUID id) {
        return database.sql("select * from units.account where id = :id")
                .param("id", id)
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> findBySignInName(String signInName) {
        return database.sql("select * from units.account where lower(sign_in_name) = lower(:name)")
                .param("name", signInName)
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> findByEmail(String email) {
        return email.isEmpty()
                ? Optional.empty()
                : database.sql("select * from units.account where lower(email) = lower(:email)")
                        .param("email", email)
                        .query(Accounts::account)
                        .optional();
    }

    boolean none() {
        return database.sql("select not exists (select from units.account)")
                .query(Boolean.class)
                .single();
    }

    UUID add(UUID unit, String signInName, String name, String password, boolean mustChangePassword) {
        return database.sql("""
                        insert into units.account (unit, sign_in_name, name, password, must_change_password)
                        values (:unit, :signInName, :name, :password, :mustChange)
                        returning id
                        """)
                .param("unit", unit)
                .param("signInName", signInName)
                .param("name", name)
                .param("password", password)
                .param("mustChange", mustChangePassword)
                .query(UUID.class)
                .single();
    }

    void takeRoles(UUID account) {
        database.sql("delete from units.account_role where account = :account")
                .param("account", account)
                .update();
    }

    /** Gives the account these roles instead of those it has. */
    void give(UUID account, Collection<String> roles) {
        takeRoles(account);
        database.sql("insert into units.account_role (account, role) select :account, unnest(:roles)")
                .param("account", account)
                .param("roles", roles.toArray(String[]::new))
                .update();
    }

    Set<String> permissions(UUID account) {
        return Set.copyOf(database.sql("""
                        select distinct granted.permission
                        from units.account_role held
                        join units.role_permission granted on granted.role = held.role
                        where held.account = :account
                        """)
                .param("account", account)
                .query((row, index) -> row.getString("permission"))
                .list());
    }

    List<String> roles(UUID account) {
        return database.sql("select role from units.account_role where account = :account order by role")
                .param("account", account)
                .query((row, index) -> row.getString("role"))
                .list();
    }

    void failed(UUID account, Instant lockedUntil) {
        database.sql("update units.account set failures = failures + 1, locked_until = :until where id = :id")
                .param("id", account)
                .param("until", OffsetDateTime.ofInstant(lockedUntil, ZoneOffset.UTC))
                .update();
    }

    void signedIn(UUID account, Instant at) {
        database.sql("""
                        update units.account set failures = 0, locked_until = null, last_sign_in = :at where id = :id
                        """)
                .param("id", account)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    void unlock(UUID account) {
        database.sql("update units.account set failures = 0, locked_until = null where id = :id")
                .param("id", account)
                .update();
    }

    void disable(UUID account, boolean disabled) {
        database.sql("update units.account set disabled = :disabled where id = :id")
                .param("id", account)
                .param("disabled", disabled)
                .update();
    }

    void rename(UUID account, String name, UUID unit) {
        database.sql("update units.account set name = :name, unit = :unit where id = :id")
                .param("id", account)
                .param("name", name)
                .param("unit", unit)
                .update();
    }

    /** Sets the address by which an organisation's own sign-in names the person; empty text takes it away. */
    void reachAt(UUID account, String email) {
        database.sql("update units.account set email = :email where id = :id")
                .param("id", account)
                .param("email", email)
                .update();
    }

    boolean emailTaken(String email, Optional<UUID> except) {
        return findByEmail(email)
                .filter(holder -> except.filter(holder.id()::equals).isEmpty())
                .isPresent();
    }

    void changePassword(UUID account, String password, boolean mustChangePassword) {
        database.sql("""
                        update units.account
                        set password = :password, must_change_password = :mustChange, failures = 0, locked_until = null
                        where id = :id
                        """)
                .param("id", account)
                .param("password", password)
                .param("mustChange", mustChangePassword)
                .update();
    }

    /** Keeps the same password in a way that is harder to guess, unless it was changed meanwhile. */
    void keepBetter(Account account, String password) {
        database.sql("update units.account set password = :password where id = :id and password = :before")
                .param("id", account.id())
                .param("password", password)
                .param("before", account.password())
                .update();
    }

    private static Account account(ResultSet row, int index) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("sign_in_name"),
                row.getString("name"),
                row.getString("password"),
                row.getBoolean("must_change_password"),
                row.getBoolean("disabled"),
                row.getInt("failures"),
                Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("email"));
    }
}
