package org.qinghe.prevention.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.database.Like;
import org.qinghe.units.UnitSight;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MaterialTable {

    private static final String FOUND = " from prevention.material m where " + UnitSight.on("m.unit")
            + " and (:pattern = '' or m.name ilike :pattern)";

    private final JdbcClient database;

    MaterialTable(JdbcClient database) {
        this.database = database;
    }

    void add(Material material, UUID by, Instant at) {
        database.sql("""
                        insert into prevention.material (id, unit, name, measure, price, low, made_at, made_by)
                        values (:id, :unit, :name, :measure, :price, :low, :at, :by)
                        """)
                .param("id", material.id())
                .param("unit", material.unit())
                .param("name", material.name())
                .param("measure", material.measure())
                .param("price", material.price())
                .param("low", material.low())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void change(Material material) {
        database.sql("""
                        update prevention.material set name = :name, measure = :measure, price = :price, low = :low where id = :id
                        """)
                .param("id", material.id())
                .param("name", material.name())
                .param("measure", material.measure())
                .param("price", material.price())
                .param("low", material.low())
                .update();
    }

    /** Whether there was enough of it. */
    boolean move(UUID material, Move move, UUID by, Instant at) {
        boolean enough = database.sql("""
                        update prevention.material set stock = stock + :quantity
                        where id = :id and stock + :quantity between 0 and 9999999
                        """)
                        .param("id", material)
                        .param("quantity", move.quantity())
                        .update()
                == 1;
        if (enough) {
            note(material, move, by, at);
        }
        return enough;
    }

    private void note(UUID material, Move move, UUID by, Instant at) {
        database.sql("""
                        insert into prevention.material_move (id, material, day, quantity, reason, event, price, words, made_at, made_by)
                        values (:id, :material, :day, :quantity, :reason, :event, :price, :words, :at, :by)
                        """)
                .param("id", move.id())
                .param("material", material)
                .param("day", move.day())
                .param("quantity", move.quantity())
                .param("reason", move.reason().name())
                .param("event", move.event().orElse(null))
                .param("price", move.price())
                .param("words", move.words())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    Optional<Material> find(UUID id, UnitSight sight) {
        return database.sql("select m.* from prevention.material m where m.id = :id and " + UnitSight.on("m.unit"))
                .param("id", id)
                .params(sight.parameters())
                .query(MaterialTable::material)
                .optional();
    }

    long count(String words, UnitSight sight) {
        return asked("select count(*)", "", words, sight).query(Long.class).single();
    }

    List<Material> page(String words, UnitSight sight, Paging paging) {
        return asked("select m.*", " order by m.name, m.id limit :size offset :offset", words, sight)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(MaterialTable::material)
                .list();
    }

    long low(UUID unit) {
        return database.sql("select count(*) from prevention.material where unit = ? and stock <= low")
                .param(unit)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String selected, String order, String words, UnitSight sight) {
        return database.sql(selected + FOUND + order)
                .param("pattern", words.isEmpty() ? "" : "%" + Like.literally(words) + "%")
                .params(sight.parameters());
    }

    long moves(UUID material) {
        return database.sql("select count(*) from prevention.material_move where material = ?")
                .param(material)
                .query(Long.class)
                .single();
    }

    /** The last one first. */
    List<Move> moves(UUID material, Paging paging) {
        return database.sql("""
                        select * from prevention.material_move where material = :material
                        order by made_at desc, id limit :size offset :offset
                        """)
                .param("material", material)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, index) -> new Move(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getInt("quantity"),
                        Move.Reason.valueOf(row.getString("reason")),
                        Optional.ofNullable(row.getObject("event", UUID.class)),
                        row.getBigDecimal("price"),
                        row.getString("words")))
                .list();
    }

    /** What went to an event, less what came back from it. */
    List<Used> used(UUID event) {
        return database.sql("""
                        select m.id, m.name, m.measure, -sum(v.quantity) as quantity, -sum(v.quantity * v.price) as worth
                        from prevention.material_move v join prevention.material m on m.id = v.material
                        where v.event = ? group by m.id having sum(v.quantity) <> 0 order by m.name, m.id
                        """)
                .param(event)
                .query((row, index) -> new Used(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("measure"),
                        row.getLong("quantity"),
                        row.getBigDecimal("worth")))
                .list();
    }

    /** The titles of the unit's events that material can be for, the latest first. */
    Map<UUID, String> events(UUID unit, LocalDate since) {
        return database
                .sql("""
                        select id, day || ' ' || title as title from prevention.event
                        where unit = :unit and state <> 'CANCELLED' and day >= :since order by day desc, id limit 100
                        """)
                .param("unit", unit)
                .param("since", since)
                .query((row, index) -> Map.entry(row.getObject("id", UUID.class), row.getString("title")))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static Material material(ResultSet row, int index) throws SQLException {
        return new Material(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("name"),
                row.getString("measure"),
                row.getBigDecimal("price"),
                row.getInt("low"),
                row.getInt("stock"));
    }
}
