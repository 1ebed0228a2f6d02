package org.qinghe.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.database.Like;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts as an administrator looks for them. */
@Repository
class AccountDirectory {

    private static final String FOUND = """
            with listed as (
                select account.*, unit.name_zh as unit_zh, unit.name_en as unit_en,
                       array(select role from units.account_role where account = account.id order by role) as roles,
                       case when disabled then 'DISABLED' when locked_until > :now then 'LOCKED'
                            when must_change_password then 'NEW' else 'IN_USE' end as standing
                from units.account join units.unit on unit.id = account.unit
            ), found as (
                select * from listed
                where (:words = '' or name ilike '%' || :words || '%' or sign_in_name ilike '%' || :words || '%'
                       or unit_zh ilike '%' || :words || '%' or unit_en ilike '%' || :words || '%')
                  and (:role = '' or :role = any(roles)) and (:standing = '' or standing = :standing)
            )
            """;

    private final JdbcClient database;
    private final Clock clock;

    AccountDirectory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    long count(AccountSearch search) {
        return asked("select count(*) from found", search).query(Long.class).single();
    }

    List<AccountLine> page(AccountSearch search, Paging paging) {
        return asked("select * from found order by unit_zh, name, id limit :size offset :offset", search)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(AccountDirectory::line)
                .list();
    }

    Optional<AccountLine> find(UUID id) {
        return asked("select * from found where id = :id", new AccountSearch("", "", ""))
                .param("id", id)
                .query(AccountDirectory::line)
                .optional();
    }

    private JdbcClient.StatementSpec asked(String sql, AccountSearch search) {
        return database.sql(FOUND + sql)
                .param("now", OffsetDateTime.now(clock), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("words", Like.literally(search.words()))
                .param("role", search.role())
                .param("standing", search.standing());
    }

    private static AccountLine line(ResultSet row, int index) throws SQLException {
        return new AccountLine(
                row.getObject("id", UUID.class),
                row.getString("sign_in_name"),
                row.getString("name"),
                row.getObject("unit", UUID.class),
                row.getString("unit_zh"),
                row.getString("unit_en"),
                List.of((String[]) row.getArray("roles").getArray()),
                AccountLine.Standing.valueOf(row.getString("standing")),
                Optional.ofNullable(row.getObject("last_sign_in", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
