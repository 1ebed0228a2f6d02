package org.qinghe.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinghe.access.Viewer;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ResponseTable {

    private static final String MATCHING = """
            from work.response r
            where %s
              and (:state = '' or (r.closed_at is not null) = (:state = 'CLOSED'))
              and (:words = '' or position(lower(:words) in lower(r.title || ' ' || r.title_en || ' ' || r.origin_title || ' ' || r.origin_title_en)) > 0)
            """.formatted(WorkScope.RESPONSE);

    private static final String COUNTS = """
            left join lateral (
                select count(*) filter (where t.state <> 'CANCELLED') as tasks,
                       count(*) filter (where t.state in ('DONE', 'CONFIRMED')) as done,
                       count(*) filter (where t.state in ('OPEN', 'DOING', 'RETURNED') and t.due < :today) as overdue
                from work.task t where t.response = r.id) counted on true
            """;

    private final JdbcClient database;

    ResponseTable(JdbcClient database) {
        this.database = database;
    }

    /** The new response's id, or nothing where one for the same origin is under way. */
    Optional<UUID> add(Draft draft, Viewer viewer, Instant now) {
        var id = UUID.randomUUID();
        var originTitle = draft.origin().map(ResponseOrigin::title).orElse(Bilingual.ofOne(""));
        int added = database.sql("""
                        insert into work.response (id, title, title_en, area, template, origin_kind, origin_id, origin_path,
                            origin_title, origin_title_en, opened_at, opened_by, opened_name, opened_unit)
                        values (:id, :title, :titleEn, :area, :template, :kind, :origin, :path, :originTitle, :originTitleEn,
                            :now, :by, :name, :unit)
                        on conflict (origin_kind, origin_id)
                            where origin_id is not null and closed_at is null and not beside do nothing
                        """)
                .param("id", id)
                .param("title", draft.title().chinese())
                .param("titleEn", draft.title().english())
                .param("area", draft.area())
                .param("template", draft.template().orElse(null))
                .param("kind", draft.origin().map(ResponseOrigin::kind).orElse(""))
                .param("origin", draft.origin().map(ResponseOrigin::id).orElse(null))
                .param("path", draft.origin().map(ResponseOrigin::path).orElse(""))
                .param("originTitle", originTitle.chinese())
                .param("originTitleEn", originTitle.english())
                .param("now", Timestamp.from(now))
                .param("by", viewer.account())
                .param("name", viewer.name())
                .param("unit", viewer.unit())
                .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    Optional<Response> find(UUID id, WorkScope scope) {
        return database.sql("select r.* from work.response r where r.id = :id and " + WorkScope.RESPONSE)
                .param("id", id)
                .params(scope.parameters())
                .query(ResponseTable::response)
                .optional();
    }

    Optional<ListedResponse> listed(UUID id, WorkScope scope, LocalDate today) {
        return database.sql("select r.*, counted.* from work.response r " + COUNTS + " where r.id = :id and "
                        + WorkScope.RESPONSE)
                .param("id", id)
                .param("today", today)
                .params(scope.parameters())
                .query(ResponseTable::listed)
                .optional();
    }

    Optional<ListedResponse> newestOf(String originKind, UUID origin, LocalDate today) {
        return database.sql("select r.*, counted.* from work.response r " + COUNTS + """
                         where r.origin_kind = :kind and r.origin_id = :origin
                         order by r.opened_at desc limit 1
                        """)
                .param("kind", originKind)
                .param("origin", origin)
                .param("today", today)
                .query(ResponseTable::listed)
                .optional();
    }

    long count(WorkScope scope, String state, String words) {
        return database.sql("select count(*) " + MATCHING)
                .params(scope.parameters())
                .param("state", state)
                .param("words", words)
                .query(Long.class)
                .single();
    }

    List<ListedResponse> page(WorkScope scope, String state, String words, LocalDate today, Paging paging) {
        return database.sql("select r.*, counted.* from (select r.* " + MATCHING
                        + " order by r.opened_at desc limit :size offset :offset) r " + COUNTS
                        + " order by r.opened_at desc")
                .params(scope.parameters())
                .param("state", state)
                .param("words", words)
                .param("today", today)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(ResponseTable::listed)
                .list();
    }

    /** Those that began before the one moment and were not closed before the other. */
    List<Response> between(Instant from, Instant before) {
        return database.sql("""
                        select * from work.response where opened_at < :before and (closed_at is null or closed_at >= :from)
                        order by opened_at, id
                        """)
                .param("from", Timestamp.from(from))
                .param("before", Timestamp.from(before))
                .query(ResponseTable::response)
                .list();
    }

    /** How far the responses under way have come, taken together. */
    record Progress(long responses, long tasks, long done) {}

    Progress progress(WorkScope scope, LocalDate today) {
        return database.sql("""
                        select count(*) as responses, coalesce(sum(counted.tasks), 0)::bigint as tasks,
                               coalesce(sum(counted.done), 0)::bigint as done
                        from work.response r
                        """ + COUNTS + " where r.closed_at is null and " + WorkScope.RESPONSE)
                .params(scope.parameters())
                .param("today", today)
                .query(Progress.class)
                .single();
    }

    long countStartedSince(WorkScope scope, Instant since) {
        return database.sql(
                        "select count(*) from work.response r where r.opened_at >= :since and " + WorkScope.RESPONSE)
                .params(scope.parameters())
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /** Whether it was closed: not where a task is unsettled or somebody closed it before. */
    boolean close(UUID id, String result, Instant now) {
        return database.sql("""
                        update work.response set closed_at = :now, result = :result
                        where id = :id and closed_at is null and not exists (
                            select 1 from work.task where response = :id and state not in ('CONFIRMED', 'CANCELLED'))
                        """)
                        .param("id", id)
                        .param("result", result)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static ListedResponse listed(ResultSet row, int index) throws SQLException {
        return new ListedResponse(response(row, index), row.getInt("tasks"), row.getInt("done"), row.getInt("overdue"));
    }

    private static Response response(ResultSet row, int index) throws SQLException {
        @Nullable UUID origin = row.getObject("origin_id", UUID.class);
        var area = row.getString("area");
        return new Response(
                row.getObject("id", UUID.class),
                new Bilingual(row.getString("title"), row.getString("title_en")),
                area,
                Optional.ofNullable(row.getString("template")).orElse(""),
                origin == null
                        ? Optional.empty()
                        : Optional.of(new ResponseOrigin(
                                row.getString("origin_kind"),
                                origin,
                                row.getString("origin_path"),
                                new Bilingual(row.getString("origin_title"), row.getString("origin_title_en")),
                                area.isEmpty() ? Optional.empty() : Optional.of(area))),
                new Response.Opening(
                        row.getTimestamp("opened_at").toInstant(),
                        row.getString("opened_name"),
                        row.getObject("opened_unit", UUID.class)),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant),
                row.getString("result"));
    }
}
