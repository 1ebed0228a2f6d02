package org.qinghe.care.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.lock.Room;
import org.qinghe.places.Area.Position;
import org.springframework.stereotype.Component;

/** Where help is offered. */
@Component
public class Offerings {

    /** Those that everybody is shown, by name; a county has some dozen at most. */
    List<Offering> shown(Room room) {
        return room.sql("select * from care.offering where shown order by name_zh, unit")
                .query(Offerings::offering)
                .list();
    }

    Optional<Offering> of(Room room, UUID unit) {
        return room.sql("select * from care.offering where unit = ?")
                .param(unit)
                .query(Offerings::offering)
                .optional();
    }

    /** Writes down what the room's unit offers. */
    public void save(Room room, Offering offering) {
        room.sql("""
                        insert into care.offering
                            (unit, name_zh, name_en, hotline, place_zh, place_en, hours_zh, hours_en,
                             point_north, point_east, shown)
                        values (:unit, :nameZh, :nameEn, :hotline, :placeZh, :placeEn, :hoursZh, :hoursEn,
                                :north, :east, :shown)
                        on conflict (unit) do update set
                            name_zh = excluded.name_zh, name_en = excluded.name_en, hotline = excluded.hotline,
                            place_zh = excluded.place_zh, place_en = excluded.place_en, hours_zh = excluded.hours_zh,
                            hours_en = excluded.hours_en, point_north = excluded.point_north,
                            point_east = excluded.point_east, shown = excluded.shown
                        """)
                .param("unit", offering.unit())
                .param("nameZh", offering.nameZh())
                .param("nameEn", offering.nameEn())
                .param("hotline", offering.hotline())
                .param("placeZh", offering.placeZh())
                .param("placeEn", offering.placeEn())
                .param("hoursZh", offering.hoursZh())
                .param("hoursEn", offering.hoursEn())
                .param("north", offering.position().map(Position::latitude).orElse(null), Types.DOUBLE)
                .param("east", offering.position().map(Position::longitude).orElse(null), Types.DOUBLE)
                .param("shown", offering.shown())
                .update();
    }

    private static Offering offering(ResultSet row, int number) throws SQLException {
        return new Offering(
                row.getObject("unit", UUID.class),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("hotline"),
                row.getString("place_zh"),
                row.getString("place_en"),
                row.getString("hours_zh"),
                row.getString("hours_en"),
                position(row),
                row.getBoolean("shown"));
    }

    private static Optional<Position> position(ResultSet row) throws SQLException {
        double north = row.getDouble("point_north");
        return row.wasNull() ? Optional.empty() : Optional.of(new Position(north, row.getDouble("point_east")));
    }
}
