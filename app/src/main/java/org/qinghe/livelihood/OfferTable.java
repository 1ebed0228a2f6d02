package org.qinghe.livelihood;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.database.Like;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.units.UnitSight;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferTable {

    private static final String FOUND = """
             from livelihood.offer o
            where %s
              and (:pattern = '' or o.title_zh ilike :pattern or o.title_en ilike :pattern
                   or o.what_zh ilike :pattern or o.what_en ilike :pattern or o.provider ilike :pattern)
              and (:kind = '' or o.kind = :kind)
              and (:anywhere or o.area = any(:areas))
            """;

    private final JdbcClient database;
    private final Places places;

    OfferTable(JdbcClient database, Places places) {
        this.database = database;
        this.places = places;
    }

    void add(Offer offer) {
        written("""
                insert into livelihood.offer (id, kind, title_zh, title_en, what_zh, what_en, provider, apply, unit, area, places,
                    first_day, last_day, state, proposed_at, proposed_by)
                values (:id, :kind, :titleZh, :titleEn, :whatZh, :whatEn, :provider, :apply, :unit, :area, :places,
                    :first, :last, :state, :at, :by)
                """, offer).update();
    }

    /** Puts what it says anew; it waits to be published from then on. Whether it had not ended. */
    boolean change(Offer offer) {
        return written("""
                        update livelihood.offer set kind = :kind, title_zh = :titleZh, title_en = :titleEn, what_zh = :whatZh,
                            what_en = :whatEn, provider = :provider, apply = :apply, area = :area, places = :places,
                            first_day = :first, last_day = :last, state = :state, proposed_at = :at, proposed_by = :by,
                            decided_at = null, decided_by = null, answer = ''
                        where id = :id and unit = :unit and state <> 'ENDED'
                        """, offer).update() == 1;
    }

    private JdbcClient.StatementSpec written(String sql, Offer offer) {
        return database.sql(sql)
                .param("id", offer.id())
                .param("kind", offer.kind().name())
                .param("titleZh", offer.title().chinese())
                .param("titleEn", offer.title().english())
                .param("whatZh", offer.what().chinese())
                .param("whatEn", offer.what().english())
                .param("provider", offer.provider())
                .param("apply", offer.apply())
                .param("unit", offer.unit())
                .param("area", offer.area())
                .param("places", offer.places().orElse(null))
                .param("first", offer.firstDay())
                .param("last", offer.lastDay())
                .param("state", offer.state().name())
                .param("at", Timestamp.from(offer.proposal().at()))
                .param("by", offer.proposal().by());
    }

    /** Whether it was still to be decided. */
    boolean decide(UUID id, Offer.State state, Offer.Step step, String answer) {
        return database.sql("""
                                update livelihood.offer set state = :state, decided_by = :by, decided_at = :at, answer = :answer
                                where id = :id and state = 'PROPOSED'
                                """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("by", step.by())
                        .param("at", Timestamp.from(step.at()))
                        .param("answer", answer)
                        .update()
                == 1;
    }

    /** Whether it had not ended. */
    boolean end(UUID id) {
        return database.sql("update livelihood.offer set state = 'ENDED' where id = :id and state <> 'ENDED'")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Offer> find(UUID id) {
        return database.sql("select o.* from livelihood.offer o where o.id = :id")
                .param("id", id)
                .query(OfferTable::offer)
                .optional();
    }

    long count(OfferSearch search, Viewer viewer, UnitSight sight, LocalDate today) {
        return seen("select count(*)", "", search, viewer, sight, today)
                .query(Long.class)
                .single();
    }

    /** Those that run out first stand first. */
    List<Offer> page(OfferSearch search, Viewer viewer, UnitSight sight, LocalDate today, Paging paging) {
        return seen(
                        "select o.*",
                        " order by o.last_day < :today, o.last_day, o.id limit :size offset :offset",
                        search,
                        viewer,
                        sight,
                        today)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(OfferTable::offer)
                .list();
    }

    private JdbcClient.StatementSpec seen(
            String selected, String order, OfferSearch search, Viewer viewer, UnitSight sight, LocalDate today) {
        return asked(selected + FOUND.formatted(search.list().condition()) + order, search)
                .param("today", today)
                .param("me", viewer.account())
                .param("unit", viewer.unit())
                .params(sight.parameters());
    }

    long countOpen(OfferSearch search, LocalDate today) {
        return open("select count(*)", "", search, today).query(Long.class).single();
    }

    List<Offer> open(OfferSearch search, LocalDate today, Paging paging) {
        return open("select o.*", " order by o.last_day, o.id limit :size offset :offset", search, today)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(OfferTable::offer)
                .list();
    }

    private JdbcClient.StatementSpec open(String selected, String order, OfferSearch search, LocalDate today) {
        var begun = "o.state = 'PUBLISHED' and :today between o.first_day and o.last_day";
        return asked(selected + FOUND.formatted(begun) + order, search).param("today", today);
    }

    private JdbcClient.StatementSpec asked(String sql, OfferSearch search) {
        return database.sql(sql)
                .param("pattern", search.words().isEmpty() ? "" : "%" + Like.literally(search.words()) + "%")
                .param("kind", search.kind())
                .param("anywhere", search.area().isEmpty())
                .param("areas", around(search.area()).toArray(String[]::new));
    }

    /** What is open in the area: offered there, in what it lies in, or in a part of it. */
    private Collection<String> around(String area) {
        return area.isEmpty()
                ? List.of()
                : Stream.concat(places.above(area).stream(), places.within(area).stream())
                        .map(Area::code)
                        .distinct()
                        .toList();
    }

    /** Those that are open and run out on that day. */
    List<Offer> endingOn(LocalDate day) {
        return database.sql("select o.* from livelihood.offer o where o.state = 'PUBLISHED' and o.last_day = :day")
                .param("day", day)
                .query(OfferTable::offer)
                .list();
    }

    private static Offer offer(ResultSet row, int index) throws SQLException {
        var decided = Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant);
        var decider = Optional.ofNullable(row.getObject("decided_by", UUID.class));
        return new Offer(
                row.getObject("id", UUID.class),
                Offer.Kind.valueOf(row.getString("kind")),
                new Offer.Text(row.getString("title_zh"), row.getString("title_en")),
                new Offer.Text(row.getString("what_zh"), row.getString("what_en")),
                row.getString("provider"),
                row.getString("apply"),
                row.getObject("unit", UUID.class),
                row.getString("area"),
                Optional.ofNullable(row.getObject("places", Integer.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Offer.State.valueOf(row.getString("state")),
                new Offer.Step(
                        row.getObject("proposed_by", UUID.class),
                        row.getTimestamp("proposed_at").toInstant()),
                decider.flatMap(by -> decided.map(at -> new Offer.Step(by, at))),
                row.getString("answer"));
    }
}
