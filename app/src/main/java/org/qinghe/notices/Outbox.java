package org.qinghe.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinghe.units.Addressees.Addressee;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages that wait, are being sent, were sent or could not be sent. */
@Repository
class Outbox {

    /** Longer than any attempt takes. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(5);

    private static final int LONGEST_DETAIL = 300;

    private static final String STILL_HOLDING = """
            select n.id, n.kind, n.due from notices.delivery_line l
            join notices.notice n on n.id = l.notice
            where l.delivery = :delivery and n.settled_at is null and n.kind = any(:kinds)
            """;

    private static final String IN_ORDER = " order by n.due, n.told_at, n.id";

    private final JdbcClient database;
    private final NoticeKinds kinds;

    Outbox(JdbcClient database, NoticeKinds kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    void toPerson(UUID account, UUID notice, Instant slot, Instant now) {
        put(account, null, notice, slot, now);
    }

    void toGroup(UUID hook, UUID notice, Instant slot, Instant now) {
        put(null, hook, notice, slot, now);
    }

    private void put(@Nullable UUID account, @Nullable UUID hook, UUID notice, Instant slot, Instant now) {
        database.sql("""
                        with message as (
                            insert into notices.delivery as d (account, hook, slot, next_at, made_at, changed_at)
                            values (:account, :hook, :slot, :slot, :now, :now)
                            on conflict (account, hook, slot) where state = 'WAITING' and attempts = 0
                            do update set changed_at = excluded.changed_at
                            returning id)
                        insert into notices.delivery_line (delivery, notice) select id, :notice from message
                        on conflict do nothing
                        """)
                .param("account", account)
                .param("hook", hook)
                .param("slot", Timestamp.from(slot))
                .param("now", Timestamp.from(now))
                .param("notice", notice)
                .update();
    }

    /**
     * Takes the message that has waited longest, so that no other instance sends it. Whoever takes it and is never heard of again
     * may have sent it: it is not tried again by itself.
     */
    Optional<Delivery> take(Instant now) {
        return database.sql("""
                        update notices.delivery set state = 'SENDING', attempts = attempts + 1, changed_at = :now
                        where id = (
                            select id from notices.delivery where state = 'WAITING' and next_at <= :now
                            order by next_at, id limit 1 for update skip locked)
                        returning *
                        """)
                .param("now", Timestamp.from(now))
                .query(Outbox::delivery)
                .optional();
    }

    /** Sets aside what an instance took and did not finish, since it cannot be known whether it arrived. */
    int giveUpInterrupted(Instant now) {
        return database.sql("""
                        update notices.delivery set state = 'FAILED', error = 'notices.error.interrupted', changed_at = :now
                        where state = 'SENDING' and changed_at < :before
                        """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(LONGEST_ATTEMPT)))
                .update();
    }

    void finish(UUID delivery, Delivery.State state, String error, String detail, Instant now) {
        database.sql("""
                        update notices.delivery set state = :state, error = :error, detail = :detail, changed_at = :now
                        where id = :id
                        """)
                .param("state", state.name())
                .param("error", error)
                .param("detail", shortened(detail))
                .param("now", Timestamp.from(now))
                .param("id", delivery)
                .update();
    }

    void tryAgain(UUID delivery, Instant at, Outcome.Failed why, Instant now) {
        database.sql("""
                        update notices.delivery
                        set state = 'WAITING', next_at = :at, error = :error, detail = :detail, changed_at = :now
                        where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("error", why.error())
                .param("detail", shortened(why.detail()))
                .param("now", Timestamp.from(now))
                .param("id", delivery)
                .update();
    }

    /** Was taken in quiet hours: waits until they end. It counts as begun, so that nothing is added to it any more. */
    void postpone(UUID delivery, Instant until, Instant now) {
        database.sql("""
                        update notices.delivery
                        set state = 'WAITING', next_at = :until, changed_at = :now, attempts = greatest(attempts - 1, 1)
                        where id = :id
                        """)
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .param("id", delivery)
                .update();
    }

    /** Lets a failed message be tried from the beginning; false where it did not fail. */
    boolean retry(UUID delivery, Instant now) {
        return database.sql("""
                        update notices.delivery set state = 'WAITING', next_at = :now, attempts = 1, changed_at = :now
                        where id = :id and state = 'FAILED'
                        """)
                        .param("now", Timestamp.from(now))
                        .param("id", delivery)
                        .update()
                == 1;
    }

    /** What a message to a person still has to say: what holds, was not read, and is for them now. */
    List<Leaving> linesFor(UUID delivery, Addressee reader) {
        return lines(STILL_HOLDING + """
                        and not exists (select from notices.reading r where r.notice = n.id and r.account = :reader)
                        and
                        """ + Inbox.FOR_READER + IN_ORDER, delivery)
                .param("reader", reader.account())
                .param("unit", reader.unit())
                .param("permissions", reader.permissions().toArray(String[]::new))
                .query(this::leaving)
                .list();
    }

    /** What a message to a group still has to say: what holds. */
    List<Leaving> linesForGroup(UUID delivery) {
        return lines(STILL_HOLDING + IN_ORDER, delivery).query(this::leaving).list();
    }

    private JdbcClient.StatementSpec lines(String statement, UUID delivery) {
        return database.sql(statement)
                .param("delivery", delivery)
                .param("kinds", kinds.all().stream().map(NoticeKind::code).toArray(String[]::new));
    }

    private Leaving leaving(ResultSet row, int index) throws SQLException {
        return new Leaving(
                row.getObject("id", UUID.class),
                kinds.find(row.getString("kind")).orElseThrow(),
                Optional.ofNullable(row.getObject("due", LocalDate.class)));
    }

    long count(Optional<Delivery.State> state) {
        return database.sql("select count(*) from notices.delivery where :state = '' or state = :state")
                .param("state", state.map(Enum::name).orElse(""))
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<Delivery> page(Optional<Delivery.State> state, Paging paging) {
        return database.sql("""
                        select * from notices.delivery where :state = '' or state = :state
                        order by made_at desc, id limit :size offset :offset
                        """)
                .param("state", state.map(Enum::name).orElse(""))
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(Outbox::delivery)
                .list();
    }

    /** Forgets the messages that ended before that moment, however they ended; returns how many there were. */
    int forget(Instant before) {
        return database.sql("""
                        delete from notices.delivery
                        where state in ('SENT', 'FAILED', 'DROPPED') and changed_at < :before
                        """).param("before", Timestamp.from(before)).update();
    }

    private static String shortened(String detail) {
        var line = detail.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL);
    }

    private static Delivery delivery(ResultSet row, int index) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("account", UUID.class)),
                Optional.ofNullable(row.getObject("hook", UUID.class)),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("next_at").toInstant(),
                row.getString("error"),
                row.getString("detail"),
                row.getTimestamp("made_at").toInstant());
    }
}
