package org.qinghe.care.capacity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.qinghe.care.capacity.Offer.Measure;
import org.qinghe.care.lock.Room;
import org.springframework.stereotype.Component;

/** What help the units of the county offer, and how full it is. */
@Component
public class Offers {

    private static final String OFFERS = """
            select offer.*, coalesce(occupancy.going_on, 0) as going_on, coalesce(occupancy.waiting, 0) as waiting
            from care.offer left join care.occupancy() occupancy on occupancy.offer = offer.id
            """;

    public UUID add(Room room, Help help, String name, Measure measure, int amount) {
        var id = UUID.randomUUID();
        room.sql("""
                        insert into care.offer (id, unit, kind, name, measure, amount)
                        values (:id, :unit, :kind, :name, :measure, :amount)
                        """)
                .param("id", id)
                .param("unit", room.unit().orElseThrow())
                .param("kind", help.name())
                .param("name", name)
                .param("measure", measure.name())
                .param("amount", amount)
                .update();
        return id;
    }

    /** Changes how much there is, or that it is no longer offered; says whether there was such an offer of the unit. */
    boolean change(Room room, UUID offer, int amount, boolean inUse) {
        return room.sql("update care.offer set amount = ?, in_use = ? where id = ? and unit = care.unit()")
                        .params(amount, inUse, offer)
                        .update()
                == 1;
    }

    /** Everybody's, those in use first. */
    List<Offer> all(Room room) {
        return room.sql(OFFERS + " order by in_use desc, kind, unit, name, id limit 500")
                .query(Offers::offer)
                .list();
    }

    /** Those of the room's unit that are in use. */
    public List<Offer> own(Room room) {
        return room.sql(OFFERS + " where unit = care.unit() and in_use order by kind, name, id")
                .query(Offers::offer)
                .list();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                Help.valueOf(row.getString("kind")),
                row.getString("name"),
                Measure.valueOf(row.getString("measure")),
                row.getInt("amount"),
                row.getBoolean("in_use"),
                row.getLong("going_on"),
                row.getLong("waiting"));
    }
}
