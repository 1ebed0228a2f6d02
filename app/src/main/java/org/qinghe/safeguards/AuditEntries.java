package org.qinghe.safeguards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditEntries {

    /** Any number will do as long as nobody else locks it: "qinghe" in ASCII. */
    private static final long CHAIN_LOCK = 0x71696E676865L;

    /** Years of entries do not fit into memory. */
    private static final int WALKED_AT_ONCE = 1_000;

    private static final String FOUND = """
             from safeguards.audit_entry
             where (:actor = '' or actor like '%' || :actor || '%') and (:action = '' or action like :action || '%')
               and (cast(:from as timestamptz) is null or at >= :from)
               and (cast(:to as timestamptz) is null or at < :to)
            """;

    private final JdbcClient database;

    AuditEntries(JdbcClient database) {
        this.database = database;
    }

    /** Makes whoever else wants to add an entry wait for the end of this transaction. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(CHAIN_LOCK)
                .query((row, number) -> true)
                .single();
    }

    Optional<AuditEntry> newest() {
        return database.sql("""
                        select number, at, account, actor, action, subject, details, previous_hash, hash
                        from safeguards.audit_entry
                        order by number desc
                        limit 1
                        """).query(AuditEntries::entry).optional();
    }

    /** The whole trail from its beginning, read as it is walked; must be closed. */
    Stream<AuditEntry> all() {
        return database.sql("""
                        select number, at, account, actor, action, subject, details, previous_hash, hash
                        from safeguards.audit_entry
                        order by number
                        """).withFetchSize(WALKED_AT_ONCE).query(AuditEntries::entry).stream();
    }

    long count(AuditSearch search) {
        return asked("select count(*)" + FOUND, search).query(Long.class).single();
    }

    List<AuditLine> page(AuditSearch search, Paging paging) {
        return asked(
                        "select number, at, actor, action, subject, details" + FOUND
                                + " order by number desc limit :size offset :offset",
                        search)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, index) -> new AuditLine(
                        row.getLong("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("details")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, AuditSearch search) {
        return database.sql(sql)
                .param("actor", search.actor())
                .param("action", search.action())
                .param("from", search.from().map(AuditEntries::startOf).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "to",
                        search.to().map(day -> startOf(day.plusDays(1))).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toOffsetDateTime();
    }

    void add(AuditEntry entry) {
        database.sql("""
                        insert into safeguards.audit_entry
                            (number, at, account, actor, action, subject, details, previous_hash, hash)
                        values (:number, :at, :account, :actor, :action, :subject, :details, :previousHash, :hash)
                        """)
                .param("number", entry.number())
                .param("at", OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .param("account", entry.account().orElse(null), Types.OTHER)
                .param("actor", entry.actor())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("details", entry.details())
                .param("previousHash", entry.previousHash().bytes())
                .param("hash", entry.hash().bytes())
                .update();
    }

    static AuditEntry entry(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("account", UUID.class)),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"),
                new Digest(row.getBytes("previous_hash")),
                new Digest(row.getBytes("hash")));
    }
}
