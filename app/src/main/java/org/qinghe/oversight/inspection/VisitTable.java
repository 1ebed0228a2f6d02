package org.qinghe.oversight.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VisitTable {

    private static final String SELECT = """
            select v.*, d.inspection, d.at as drawn_at, f.title_zh, f.title_en, f.due, f.done_on
            from oversight.visit v join oversight.draw d on d.id = v.draw
            left join oversight.frame_entry f on f.inspection = d.inspection and f.task = v.task
            """;

    private final JdbcClient database;

    VisitTable(JdbcClient database) {
        this.database = database;
    }

    /** How an item was answered, and the finding that a no became. */
    record Answer(Verdict verdict, Optional<UUID> finding) {}

    void plan(UUID draw, FrameEntry drawn) {
        database.sql("""
                        insert into oversight.visit (id, draw, unit, task, state)
                        values (:id, :draw, :unit, cast(:task as uuid), 'PLANNED')
                        """)
                .param("id", UUID.randomUUID())
                .param("draw", draw)
                .param("unit", drawn.unit())
                .param("task", drawn.task().map(FramedTask::id).orElse(null))
                .update();
    }

    void withdraw(UUID inspection) {
        database.sql("""
                        update oversight.visit v set state = 'WITHDRAWN' from oversight.draw d
                        where d.id = v.draw and d.inspection = :inspection and v.state = 'PLANNED'
                        """).param("inspection", inspection).update();
    }

    Optional<Visit> find(UUID id) {
        return database.sql(SELECT + "where v.id = :id")
                .param("id", id)
                .query(VisitTable::visit)
                .optional();
    }

    /** The visits of the newest draw. */
    List<Visit> of(UUID inspection) {
        return database.sql(SELECT + "where d.inspection = :inspection and v.state <> 'WITHDRAWN'")
                .param("inspection", inspection)
                .query(VisitTable::visit)
                .list();
    }

    /** Those to be made at the units in sight but not at one's own, the inspection that ends first before the others. */
    List<Visit> planned(UnitSight sight, UUID own, int most) {
        return database.sql(SELECT + "join oversight.inspection i on i.id = d.inspection"
                        + " where v.state = 'PLANNED' and v.unit <> :own and " + UnitSight.on("v.unit")
                        + " order by i.last_day, v.unit, v.id limit :most")
                .params(sight.parameters())
                .param("own", own)
                .param("most", most)
                .query(VisitTable::visit)
                .list();
    }

    /** How many visits are planned and how many were made, by inspection. */
    Map<UUID, List<Visit.State>> states() {
        return database.sql(SELECT + "where v.state <> 'WITHDRAWN'").query(VisitTable::visit).list().stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Visit::inspection,
                        java.util.stream.Collectors.mapping(Visit::state, java.util.stream.Collectors.toList())));
    }

    /** Whether this was not sent before. Who sends the same at the same time waits for the first and hears no. */
    boolean receive(UUID token, UUID visit, Instant now) {
        return database.sql("""
                        insert into oversight.visit_receipt (token, visit, at) values (:token, :visit, :now)
                        on conflict do nothing
                        """)
                        .param("token", token)
                        .param("visit", visit)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean received(UUID token, UUID visit) {
        return database.sql(
                        "select exists (select from oversight.visit_receipt where token = :token and visit = :visit)")
                .param("token", token)
                .param("visit", visit)
                .query(Boolean.class)
                .single();
    }

    /** Whether it was still planned. */
    boolean finish(UUID id, LocalDate on, Viewer by, Instant now) {
        return database.sql("""
                        update oversight.visit set state = 'DONE', visited_on = :on, sent_at = :now, account = :account,
                            name = :name
                        where id = :id and state = 'PLANNED'
                        """)
                        .param("id", id)
                        .param("on", on)
                        .param("now", Timestamp.from(now))
                        .param("account", by.account())
                        .param("name", by.name())
                        .update()
                == 1;
    }

    void answer(UUID visit, UUID item, Answer answer) {
        database.sql("""
                        insert into oversight.visit_answer (visit, item, verdict, finding)
                        values (:visit, :item, :verdict, :finding)
                        """)
                .param("visit", visit)
                .param("item", item)
                .param("verdict", answer.verdict().name())
                .param("finding", answer.finding().orElse(null))
                .update();
    }

    /** What the item of this number became a finding as; nothing where it did not. */
    Optional<UUID> findingAt(UUID visit, int item) {
        return database.sql("""
                        select a.finding from oversight.visit_answer a join oversight.checklist_item i on i.id = a.item
                        where a.visit = :visit and i.position = :item and a.finding is not null
                        """)
                .param("visit", visit)
                .param("item", item)
                .query(UUID.class)
                .optional();
    }

    /** The drawn task at whose inspection it was found, as it was then. */
    Optional<FramedTask> taskOf(UUID finding) {
        return database.sql("""
                        select f.* from oversight.visit_answer a
                        join oversight.visit v on v.id = a.visit
                        join oversight.draw d on d.id = v.draw
                        join oversight.frame_entry f on f.inspection = d.inspection and f.task = v.task
                        where a.finding = :finding
                        """)
                .param("finding", finding)
                .query((row, index) -> FrameTable.task(row).orElseThrow())
                .optional();
    }

    /** By item. */
    Map<UUID, Answer> answers(UUID visit) {
        return database
                .sql("select * from oversight.visit_answer where visit = :visit")
                .param("visit", visit)
                .query((row, index) -> Map.entry(
                        row.getObject("item", UUID.class),
                        new Answer(
                                Verdict.valueOf(row.getString("verdict")),
                                Optional.ofNullable(row.getObject("finding", UUID.class)))))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Visit visit(ResultSet row, int index) throws SQLException {
        var on = row.getObject("visited_on", LocalDate.class);
        return new Visit(
                row.getObject("id", UUID.class),
                row.getObject("inspection", UUID.class),
                row.getObject("unit", UUID.class),
                FrameTable.task(row),
                Visit.State.valueOf(row.getString("state")),
                row.getTimestamp("drawn_at").toInstant(),
                on == null
                        ? Optional.empty()
                        : Optional.of(
                                new Visit.Done(on, row.getTimestamp("sent_at").toInstant(), row.getString("name"))));
    }
}
