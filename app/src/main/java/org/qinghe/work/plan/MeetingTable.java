package org.qinghe.work.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.work.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeetingTable {

    private final JdbcClient database;

    MeetingTable(JdbcClient database) {
        this.database = database;
    }

    void add(Meeting meeting, UUID by, Instant now) {
        database.sql("""
                        insert into work.meeting (id, title_zh, title_en, area, unit, day, place, made_at, made_by)
                        values (:id, :zh, :en, :area, :unit, :day, :place, :now, :by)
                        """)
                .param("id", meeting.id())
                .param("zh", meeting.title().chinese())
                .param("en", meeting.title().english())
                .param("area", meeting.area())
                .param("unit", meeting.unit())
                .param("day", meeting.day())
                .param("place", meeting.place())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
        database.sql("insert into work.meeting_unit (meeting, unit) select :id, unnest(:units)")
                .param("id", meeting.id())
                .param("units", meeting.units().toArray(UUID[]::new))
                .update();
        for (int position = 0; position < meeting.items().size(); position++) {
            var item = meeting.items().get(position);
            database.sql("""
                            insert into work.meeting_item (meeting, position, title_zh, title_en, decision)
                            values (:id, :position, :zh, :en, :decision)
                            """)
                    .param("id", meeting.id())
                    .param("position", position)
                    .param("zh", item.title().chinese())
                    .param("en", item.title().english())
                    .param("decision", item.decision())
                    .update();
        }
    }

    void decide(UUID meeting, List<String> decisions) {
        for (int position = 0; position < decisions.size(); position++) {
            database.sql(
                            "update work.meeting_item set decision = :decision where meeting = :id and position = :position")
                    .param("id", meeting)
                    .param("position", position)
                    .param("decision", decisions.get(position))
                    .update();
        }
    }

    Optional<Meeting> find(UUID id) {
        return database.sql("select * from work.meeting where id = :id")
                .param("id", id)
                .query(this::meeting)
                .optional();
    }

    /** The newest first; some dozens a year. */
    List<ListedMeeting> all() {
        return database.sql("select * from work.meeting order by day desc, made_at desc")
                .query((row, number) -> new ListedMeeting(
                        row.getObject("id", UUID.class),
                        title(row),
                        row.getString("area"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    private Meeting meeting(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Meeting(
                id,
                title(row),
                row.getString("area"),
                row.getObject("unit", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("place"),
                database.sql("select unit from work.meeting_unit where meeting = :id order by unit")
                        .param("id", id)
                        .query((taking, place) -> taking.getObject("unit", UUID.class))
                        .list(),
                database.sql("select * from work.meeting_item where meeting = :id order by position")
                        .param("id", id)
                        .query((item, place) -> new Meeting.Item(title(item), item.getString("decision")))
                        .list());
    }

    private static Bilingual title(ResultSet row) throws SQLException {
        return new Bilingual(row.getString("title_zh"), row.getString("title_en"));
    }
}
