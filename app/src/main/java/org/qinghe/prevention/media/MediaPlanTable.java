package org.qinghe.prevention.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.prevention.events.CommunityEvent;
import org.qinghe.prevention.events.Reach;
import org.qinghe.units.UnitSight;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is planned for events of the media, beside what came of them. */
@Repository
class MediaPlanTable {

    private static final String MEDIA =
            "e.kind in ('TELEVISION', 'RADIO', 'NEWSPAPER', 'ONLINE') and e.state <> 'CANCELLED'";

    private static final String LINE = """
            select e.id, e.unit, e.kind, e.title, e.place, e.day, e.people, e.method, e.volunteers, e.cost, p.planned,
                   p.method as planned_method, p.cost as planned_cost, p.text, coalesce(t.title, '') as text_title,
                   coalesce(t.state = 'APPROVED', true) as approved
              from prevention.event e
              left join prevention.media_plan p on p.event = e.id
              left join prevention.media_text t on t.id = p.text
            """;

    private static final String OF_YEAR =
            " and e.day >= make_date(:year, 1, 1) and e.day < make_date(:year + 1, 1, 1) and " + UnitSight.on("e.unit");

    private final JdbcClient database;

    MediaPlanTable(JdbcClient database) {
        this.database = database;
    }

    void plan(UUID event, PlannedReach planned) {
        database.sql("""
                        insert into prevention.media_plan (event, planned, method, text, cost)
                        values (:event, :planned, :method, :text, :cost)
                        on conflict (event) do update set planned = excluded.planned, method = excluded.method, text = excluded.text,
                            cost = excluded.cost
                        """)
                .param("event", event)
                .param("planned", planned.people())
                .param("method", planned.method().name())
                .param("text", planned.text().orElse(null))
                .param("cost", planned.cost())
                .update();
    }

    Optional<MediaLine> find(UUID event, UnitSight sight) {
        return database.sql(LINE + " where e.id = :event and " + MEDIA + " and " + UnitSight.on("e.unit"))
                .param("event", event)
                .params(sight.parameters())
                .query(MediaPlanTable::line)
                .optional();
    }

    Optional<MediaLine> ofEvent(UUID event) {
        return find(event, UnitSight.EVERYTHING);
    }

    long count(int year, UnitSight sight) {
        return database.sql("select count(*) from prevention.event e where " + MEDIA + OF_YEAR)
                .param("year", year)
                .params(sight.parameters())
                .query(Long.class)
                .single();
    }

    /** The earliest first. */
    List<MediaLine> page(int year, UnitSight sight, Paging paging) {
        return database.sql(LINE + " where " + MEDIA + OF_YEAR + " order by e.day, e.id limit :size offset :offset")
                .param("year", year)
                .params(sight.parameters())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(MediaPlanTable::line)
                .list();
    }

    /** By channel and way of counting, since different ways are never added up. */
    List<ChannelSum> sums(int year, UnitSight sight) {
        return database.sql("""
                        select kind, method, sum(planned) as planned, sum(people) as people, sum(cost) as cost from (
                            select e.kind, p.method, p.planned, 0 as people, 0.0 as cost
                            from prevention.media_plan p join prevention.event e on e.id = p.event where %1$s
                            union all
                            select e.kind, e.method, 0, e.people, e.cost from prevention.event e where e.state = 'HELD' and %1$s
                        ) counted group by kind, method order by kind, method
                        """.formatted(MEDIA + OF_YEAR))
                .param("year", year)
                .params(sight.parameters())
                .query((row, index) -> new ChannelSum(
                        CommunityEvent.Kind.valueOf(row.getString("kind")),
                        Reach.Method.valueOf(row.getString("method")),
                        row.getLong("planned"),
                        row.getLong("people"),
                        row.getBigDecimal("cost")))
                .list();
    }

    private static MediaLine line(ResultSet row, int index) throws SQLException {
        return new MediaLine(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                CommunityEvent.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("place"),
                row.getObject("day", LocalDate.class),
                planned(row),
                real(row));
    }

    private static Optional<PlannedReach> planned(ResultSet row) throws SQLException {
        var method = Optional.<String>ofNullable(row.getString("planned_method"));
        return method.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlannedReach(
                        row.getInt("planned"),
                        Reach.Method.valueOf(method.get()),
                        row.getBigDecimal("planned_cost"),
                        Optional.ofNullable(row.getObject("text", UUID.class)),
                        row.getString("text_title"),
                        row.getBoolean("approved")));
    }

    private static Optional<Reach> real(ResultSet row) throws SQLException {
        var method = Optional.<String>ofNullable(row.getString("method"));
        return method.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reach(
                        row.getInt("people"),
                        Reach.Method.valueOf(method.get()),
                        row.getInt("volunteers"),
                        row.getBigDecimal("cost")));
    }
}
