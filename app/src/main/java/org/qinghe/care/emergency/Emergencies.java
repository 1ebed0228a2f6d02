package org.qinghe.care.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.emergency.Opening.Review;
import org.qinghe.care.emergency.Opening.Verdict;
import org.qinghe.care.lock.Keeping;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.springframework.stereotype.Component;

/** Records opened in an emergency, and their reviews. */
@Component
public class Emergencies {

    private static final String OPENINGS = """
            select emergency.id, emergency.client, emergency.account, emergency.from_time, emergency.until_time,
                   emergency.sealed, review.account as reviewer, review.verdict, review.sealed as found, review.reviewed_at
            from care.emergency left join care.emergency_review review on review.emergency = emergency.id
            """;

    /** Every emergency opening of a record with its reason, the newest first; in the person's own name, all there were. */
    public List<Opening> of(OpenRecord record) {
        return record.room()
                .sql(OPENINGS + "where emergency.client = ? order by from_time desc")
                .param(record.person())
                .query((row, number) -> opening(record, row))
                .list();
    }

    /** How many searches this worker has left in this hour. */
    long searchesLeft(Room room) {
        return room.sql("select care.searches_left()").query(Long.class).single();
    }

    /** Whose keyed hash that is: nobody, one, or two where several share a number. Each call is kept. */
    public List<UUID> find(Room room, byte[] index) {
        return room.sql("select person from care.find_in_emergency(?) person")
                .param(index)
                .query((row, number) -> row.getObject("person", UUID.class))
                .list();
    }

    /** Those of the unit's records that wait for a review by somebody else than this supervisor, the oldest first. */
    public List<OpeningLine> toReview(Room room) {
        return room.sql("""
                        select id, account, from_time from care.emergency
                        where record_unit = care.unit() and account <> care.account()
                          and not exists (select from care.emergency_review where emergency_review.emergency = emergency.id)
                        order by from_time, id limit 200
                        """)
                .query((row, number) -> new OpeningLine(
                        row.getObject("id", UUID.class), row.getObject("account", UUID.class), time(row, "from_time")))
                .list();
    }

    /** How many openings of the unit's records this supervisor made, and somebody else must review. */
    long ownOpen(Room room) {
        return room.sql("""
                        select count(*) from care.emergency
                        where record_unit = care.unit() and account = care.account()
                          and not exists (select from care.emergency_review where emergency_review.emergency = emergency.id)
                        """).query(Long.class).single();
    }

    /** One that waits for a review, with its reason. */
    public Optional<Opening> find(Room room, UUID id) {
        return room.sql(OPENINGS + """
                        where emergency.id = ? and emergency.record_unit = care.unit() and emergency.account <> care.account()
                          and review.emergency is null
                        """)
                .param(id)
                .query((row, number) -> reviewed(room, row))
                .optional();
    }

    /** Adds the review; the database refuses whoever opened the record. */
    public void review(Room room, Opening opening, Verdict verdict, String words) {
        room.sql("""
                        insert into care.emergency_review (emergency, client, opened_by, account, unit, verdict, sealed)
                        values (:id, :person, :openedBy, :account, :unit, :verdict, :sealed)
                        """)
                .param("id", opening.id())
                .param("person", opening.person())
                .param("openedBy", opening.account())
                .param("account", room.account().orElseThrow())
                .param("unit", room.unit().orElseThrow())
                .param("verdict", verdict.name())
                .param("sealed", room.review(opening.person(), opening.id(), new Told(words)))
                .update();
    }

    /** Open reviews of every unit, as counts and days. */
    List<OpenReviews> open(Keeping keeping) {
        return keeping.sql("select unit, open, overdue, oldest from care.open_reviews()")
                .query((row, number) -> new OpenReviews(
                        row.getObject("unit", UUID.class),
                        row.getLong("open"),
                        row.getLong("overdue"),
                        time(row, "oldest")))
                .list();
    }

    private static Opening opening(OpenRecord record, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var reason = record.unsealed(Room.emergencyPlace(id), row.getBytes("sealed"), Told.class);
        if (row.getObject("reviewer") == null) {
            return opening(row, reason, Optional.empty());
        }
        var found = record.unsealed(Room.reviewPlace(id), row.getBytes("found"), Told.class);
        return opening(
                row,
                reason,
                Optional.of(new Review(
                        row.getObject("reviewer", UUID.class),
                        Verdict.valueOf(row.getString("verdict")),
                        found.text(),
                        time(row, "reviewed_at"))));
    }

    private static Opening reviewed(Room room, ResultSet row) throws SQLException {
        var reason = room.emergencyReason(
                row.getObject("client", UUID.class),
                row.getObject("id", UUID.class),
                row.getBytes("sealed"),
                Told.class);
        return opening(row, reason, Optional.empty());
    }

    private static Opening opening(ResultSet row, Told reason, Optional<Review> review) throws SQLException {
        return new Opening(
                row.getObject("id", UUID.class),
                row.getObject("client", UUID.class),
                row.getObject("account", UUID.class),
                time(row, "from_time"),
                time(row, "until_time"),
                reason.text(),
                review);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
