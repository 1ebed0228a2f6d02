package org.qinghe.work.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.Paging;
import org.qinghe.work.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChangeTable {

    private static final String SELECT = """
            select c.*, coalesce(o.title_zh, m.title_zh, t.title_zh) as title_zh,
                   coalesce(o.title_en, m.title_en, t.title_en) as title_en,
                   coalesce(c.objective, c.measure, c.task) as subject,
                   case when c.objective is not null then 'OBJECTIVE' when c.measure is not null then 'MEASURE'
                        else 'TASK' end as of
            from work.change_request c
            left join work.objective o on o.id = c.objective
            left join work.measure m on m.id = c.measure
            left join work.task t on t.id = c.task
            """;

    private static final String LISTED = "(c.plan = any(:plans) or c.asked_by = :account)";

    private final JdbcClient database;

    ChangeTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether the same is not asked for already. */
    boolean add(ChangeSubject subject, ChangeKind kind, String becomes, String reason, Viewer by, Instant now) {
        return database.sql("""
                        insert into work.change_request (plan, %s, kind, was, becomes, reason, asked_at, asked_by, asked_name)
                        values (:plan, :subject, :kind, :was, :becomes, :reason, :now, :by, :name)
                        on conflict do nothing
                        """.formatted(subject.of().word()))
                        .param("plan", subject.plan().id())
                        .param("subject", subject.id())
                        .param("kind", kind.name())
                        .param("was", subject.now().get(kind))
                        .param("becomes", becomes)
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .param("by", by.account())
                        .param("name", by.name())
                        .update()
                == 1;
    }

    Optional<ChangeRequest> find(UUID id) {
        return database.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query(ChangeTable::request)
                .optional();
    }

    /** Those of the plans, and those the account asked for. */
    long count(Collection<UUID> plans, UUID account) {
        return database.sql("select count(*) from work.change_request c where " + LISTED)
                .param("plans", plans.toArray(UUID[]::new))
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** Those that wait first, then the newest. */
    List<ChangeRequest> page(Collection<UUID> plans, UUID account, Paging paging) {
        return database.sql(SELECT + "where " + LISTED
                        + " order by c.decided_at is not null, c.asked_at desc, c.id"
                        + " limit :size offset :offset")
                .param("plans", plans.toArray(UUID[]::new))
                .param("account", account)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(ChangeTable::request)
                .list();
    }

    /** Everything ever asked about it, newest first. */
    List<ChangeRequest> about(UUID subject) {
        return database.sql(SELECT + "where coalesce(c.objective, c.measure, c.task) = :id order by c.asked_at desc")
                .param("id", subject)
                .query(ChangeTable::request)
                .list();
    }

    long waiting(Collection<UUID> plans, UUID notAskedBy) {
        return database.sql("""
                        select count(*) from work.change_request
                        where plan = any(:plans) and decided_at is null and asked_by <> :account
                        """)
                .param("plans", plans.toArray(UUID[]::new))
                .param("account", notAskedBy)
                .query(Long.class)
                .single();
    }

    /** Whether it still waited and somebody else had asked. */
    boolean decide(UUID id, boolean granted, String answer, Viewer by, Instant now) {
        return database.sql("""
                        update work.change_request
                        set decided_at = :now, decided_by = :by, decided_name = :name, granted = :granted, answer = :answer
                        where id = :id and decided_at is null and asked_by <> :by
                        """)
                        .param("id", id)
                        .param("granted", granted)
                        .param("answer", answer)
                        .param("now", Timestamp.from(now))
                        .param("by", by.account())
                        .param("name", by.name())
                        .update()
                == 1;
    }

    private static ChangeRequest request(ResultSet row, int number) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new ChangeRequest(
                row.getObject("id", UUID.class),
                row.getObject("plan", UUID.class),
                ChangeSubject.Of.valueOf(row.getString("of")),
                row.getObject("subject", UUID.class),
                new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                ChangeKind.valueOf(row.getString("kind")),
                row.getString("was"),
                row.getString("becomes"),
                row.getString("reason"),
                new ChangeRequest.Asked(
                        row.getTimestamp("asked_at").toInstant(),
                        row.getObject("asked_by", UUID.class),
                        row.getString("asked_name")),
                decided == null
                        ? Optional.empty()
                        : Optional.of(new ChangeRequest.Decision(
                                decided.toInstant(),
                                row.getString("decided_name"),
                                row.getBoolean("granted"),
                                row.getString("answer"))));
    }
}
