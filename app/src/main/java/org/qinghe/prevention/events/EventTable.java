package org.qinghe.prevention.events;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.database.Like;
import org.qinghe.units.UnitSight;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EventTable {

    private static final String FOUND = """
             from prevention.event e
            where %s
              and (:pattern = '' or e.title ilike :pattern or e.place ilike :pattern)
              and (:kind = '' or e.kind = :kind) and (:state = '' or e.state = :state)
              and (:campaign = '' or e.campaign::text = :campaign)
            """.formatted(UnitSight.on("e.unit"));

    private final JdbcClient database;

    EventTable(JdbcClient database) {
        this.database = database;
    }

    void add(CommunityEvent event, UUID by, Instant at) {
        written("""
                insert into prevention.event (id, campaign, unit, kind, title, area, place, day, permit, material, state, made_at,
                    made_by)
                values (:id, :campaign, :unit, :kind, :title, :area, :place, :day, :permit, :material, 'PLANNED', :at, :by)
                """, event).param("at", Timestamp.from(at)).param("by", by).update();
    }

    /** Whether it was still planned. */
    boolean change(CommunityEvent event) {
        return written("""
                        update prevention.event set campaign = :campaign, kind = :kind, title = :title, area = :area, place = :place,
                            day = :day, permit = :permit, material = :material
                        where id = :id and unit = :unit and state = 'PLANNED'
                        """, event).update() == 1;
    }

    private JdbcClient.StatementSpec written(String sql, CommunityEvent event) {
        return database.sql(sql)
                .param("id", event.id())
                .param("campaign", event.campaign().orElse(null))
                .param("unit", event.unit())
                .param("kind", event.kind().name())
                .param("title", event.title())
                .param("area", event.area())
                .param("place", event.place())
                .param("day", event.day())
                .param("permit", event.permit())
                .param("material", event.material());
    }

    /** Whether it was not cancelled; a later count takes the place of the one before. */
    boolean hold(UUID id, Reach reach, String words) {
        return held("where id = :id and state <> 'CANCELLED'", id, reach, words).update() == 1;
    }

    /** Whether it was not cancelled, and had been noted as often as the phone knew. */
    boolean hold(EventSeen seen, Reach reach, String words) {
        return held("where id = :id and state <> 'CANCELLED' and noted = :noted", seen.event(), reach, words)
                        .param("noted", seen.noted())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec held(String where, UUID id, Reach reach, String words) {
        return database.sql("""
                        update prevention.event set state = 'HELD', people = :people, method = :method,
                            volunteers = :volunteers, cost = :cost, words = :words, noted = noted + 1
                        """ + where)
                .param("id", id)
                .param("people", reach.people())
                .param("method", reach.method().name())
                .param("volunteers", reach.volunteers())
                .param("cost", reach.cost())
                .param("words", words);
    }

    /** Whether a phone's outcome of the event came before. */
    boolean received(UUID key, UUID event) {
        return database.sql("select exists (select from prevention.event_receipt where key = :key and event = :event)")
                .param("key", key)
                .param("event", event)
                .query(Boolean.class)
                .single();
    }

    /** Keeps that it came, so that it is noted once. */
    void receive(UUID key, UUID event, Instant at) {
        database.sql("insert into prevention.event_receipt (key, event, at) values (:key, :event, :at)")
                .param("key", key)
                .param("event", event)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Those of a unit between two days of which nothing is noted yet, the first day first. */
    List<CommunityEvent> toNote(UUID unit, LocalDate from, LocalDate until) {
        return database.sql("""
                        select e.* from prevention.event e
                        where e.unit = :unit and e.state = 'PLANNED' and e.day between :from and :until
                        order by e.day, e.title, e.id limit 100
                        """)
                .param("unit", unit)
                .param("from", from)
                .param("until", until)
                .query(EventTable::event)
                .list();
    }

    /** Whether it was still planned. */
    boolean cancel(UUID id, String why) {
        return database.sql(
                                "update prevention.event set state = 'CANCELLED', words = :why where id = :id and state = 'PLANNED'")
                        .param("id", id)
                        .param("why", why)
                        .update()
                == 1;
    }

    Optional<CommunityEvent> find(UUID id, UnitSight sight) {
        return database.sql("select e.* from prevention.event e where e.id = :id and " + UnitSight.on("e.unit"))
                .param("id", id)
                .params(sight.parameters())
                .query(EventTable::event)
                .optional();
    }

    long count(EventSearch search, UnitSight sight) {
        return asked("select count(*)", "", search, sight).query(Long.class).single();
    }

    /** The latest day first. */
    List<CommunityEvent> page(EventSearch search, UnitSight sight, Paging paging) {
        return asked("select e.*", " order by e.day desc, e.id limit :size offset :offset", search, sight)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(EventTable::event)
                .list();
    }

    /** A line for each way of counting, the surest first; ways that were not used are missing. */
    List<Reached> reached(EventSearch search, UnitSight sight) {
        return asked(
                        "select e.method, count(*) as events, sum(e.people) as people, sum(e.volunteers) as volunteers, sum(e.cost) as cost",
                        " and e.state = 'HELD' group by e.method",
                        search,
                        sight)
                .query((row, index) -> new Reached(
                        row.getInt("events"),
                        new Reach(
                                row.getInt("people"),
                                Reach.Method.valueOf(row.getString("method")),
                                row.getInt("volunteers"),
                                row.getBigDecimal("cost"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(Reached::method))
                .toList();
    }

    private JdbcClient.StatementSpec asked(String selected, String order, EventSearch search, UnitSight sight) {
        return database.sql(selected + FOUND + order)
                .param("pattern", search.words().isEmpty() ? "" : "%" + Like.literally(search.words()) + "%")
                .param("kind", search.kind())
                .param("state", search.state())
                .param("campaign", search.campaign())
                .params(sight.parameters());
    }

    private static CommunityEvent event(ResultSet row, int index) throws SQLException {
        return new CommunityEvent(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("campaign", UUID.class)),
                row.getObject("unit", UUID.class),
                CommunityEvent.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("area"),
                row.getString("place"),
                row.getObject("day", LocalDate.class),
                row.getString("permit"),
                row.getString("material"),
                CommunityEvent.State.valueOf(row.getString("state")),
                reach(row),
                row.getInt("noted"),
                row.getString("words"));
    }

    private static Optional<Reach> reach(ResultSet row) throws SQLException {
        var method = Optional.ofNullable(row.getString("method"));
        var cost = Optional.<BigDecimal>ofNullable(row.getBigDecimal("cost"));
        return method.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reach(
                        row.getInt("people"),
                        Reach.Method.valueOf(method.get()),
                        row.getInt("volunteers"),
                        cost.orElseThrow()));
    }
}
