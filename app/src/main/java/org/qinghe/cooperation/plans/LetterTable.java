package org.qinghe.cooperation.plans;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters that were written and taken, and what came of every file. */
@Repository
class LetterTable {

    private static final String ARRIVALS =
            "select * from cooperation.joint_received %s order by at desc, id limit :most";

    private final JdbcClient database;

    LetterTable(JdbcClient database) {
        this.database = database;
    }

    /** Our newest letter. */
    record Sent(String digest, Instant made, byte[] file) {}

    void addOurs(UUID plan, Letter letter, String says, byte[] file) {
        add(plan, Side.OURS, letter.number(), says, letter.digest(), letter.made(), Optional.of(file));
        number(plan, "sent_number", letter.number());
    }

    void addTheirs(UUID plan, long number, String says, String digest, Instant at) {
        add(plan, Side.THEIRS, number, says, digest, at, Optional.empty());
        number(plan, "received_number", number);
    }

    /** What was new in one of theirs, where it is taken a second time. */
    void sayInstead(UUID plan, long number, String says) {
        database.sql(
                        "update cooperation.joint_letter set says = :says where plan = :plan and side = 'THEIRS' and number = :number")
                .param("plan", plan)
                .param("number", number)
                .param("says", says)
                .update();
    }

    private void add(
            UUID plan, Side side, long number, String says, String digest, Instant at, Optional<byte[]> content) {
        database.sql("""
                        insert into cooperation.joint_letter (plan, side, number, at, says, digest, content)
                        values (:plan, :side, :number, :at, :says, :digest, :content)
                        """)
                .param("plan", plan)
                .param("side", side.name())
                .param("number", number)
                .param("at", Timestamp.from(at))
                .param("says", says)
                .param("digest", digest)
                .param("content", content.orElse(null))
                .update();
    }

    private void number(UUID plan, String column, long number) {
        database.sql("update cooperation.joint_plan set %s = :number where id = :plan".formatted(column))
                .param("plan", plan)
                .param("number", number)
                .update();
    }

    Optional<Sent> newestOurs(UUID plan) {
        return database.sql("""
                        select digest, at, content from cooperation.joint_letter
                        where plan = :plan and side = 'OURS' order by number desc limit 1
                        """)
                .param("plan", plan)
                .query((row, index) ->
                        new Sent(row.getString("digest"), row.getTimestamp("at").toInstant(), row.getBytes("content")))
                .optional();
    }

    /** The digest of what they signed under that number. */
    Optional<String> theirs(UUID plan, long number) {
        return database.sql("""
                        select digest from cooperation.joint_letter
                        where plan = :plan and side = 'THEIRS' and number = :number
                        """)
                .param("plan", plan)
                .param("number", number)
                .query(String.class)
                .optional();
    }

    /** The newest first. */
    List<ListedLetter> of(UUID plan, int most) {
        return database.sql("""
                        select side, at, says from cooperation.joint_letter where plan = :plan
                        order by at desc, number desc limit :most
                        """)
                .param("plan", plan)
                .param("most", most)
                .query((row, index) -> new ListedLetter(
                        Side.valueOf(row.getString("side")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("says")))
                .list();
    }

    void note(ListedArrival arrival) {
        database.sql("""
                        insert into cooperation.joint_received (id, at, by, way, partner, plan, outcome, detail)
                        values (:id, :at, :by, :way, :partner, :plan, :outcome, :detail)
                        """)
                .param("id", UUID.randomUUID())
                .param("at", Timestamp.from(arrival.at()))
                .param("by", arrival.by().orElse(null))
                .param("way", arrival.way().name())
                .param("partner", arrival.partner().orElse(null))
                .param("plan", arrival.plan().orElse(null))
                .param("outcome", arrival.message())
                .param("detail", arrival.detail())
                .update();
    }

    /** The newest first. */
    List<ListedArrival> arrivals(int most) {
        return arrivals(database.sql(ARRIVALS.formatted("")), most);
    }

    /** Those that speak of the plan, the newest first. */
    List<ListedArrival> arrivals(UUID plan, int most) {
        return arrivals(database.sql(ARRIVALS.formatted("where plan = :plan")).param("plan", plan), most);
    }

    private static List<ListedArrival> arrivals(JdbcClient.StatementSpec query, int most) {
        return query.param("most", most)
                .query((row, index) -> new ListedArrival(
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getObject("by", UUID.class)),
                        ListedArrival.Way.valueOf(row.getString("way")),
                        Optional.ofNullable(row.getObject("partner", UUID.class)),
                        Optional.ofNullable(row.getObject("plan", UUID.class)),
                        row.getString("outcome"),
                        row.getString("detail")))
                .list();
    }
}
