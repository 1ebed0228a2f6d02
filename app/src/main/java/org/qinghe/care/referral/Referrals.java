package org.qinghe.care.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.lock.Room;
import org.qinghe.care.people.Assignments;
import org.qinghe.care.people.ConsentChoice;
import org.qinghe.care.people.Consents;
import org.qinghe.care.referral.Referral.State;
import org.qinghe.safeguards.Purpose;
import org.springframework.stereotype.Component;

/**
 * Referrals of open records. Who sees one, and what of it, the database decides: the person and the unit that made it, the other
 * unit only while the person's consent to it is active.
 */
@Component
public class Referrals {

    private final Assignments assignments;
    private final Consents consents;
    private final Clock clock;

    Referrals(Assignments assignments, Consents consents, Clock clock) {
        this.assignments = assignments;
        this.consents = consents;
        this.clock = clock;
    }

    /** What is sealed of one. */
    record Summary(String text) {}

    /** What the person is referred for. */
    public record Asked(UUID toUnit, Purpose purpose, boolean withNotes, String summary) {}

    /** Makes one; whether the other unit may see it, the person's consent to that unit says, now or later. */
    public UUID request(OpenRecord record, Asked asked) {
        var id = UUID.randomUUID();
        var room = record.room();
        boolean sensitive = ConsentChoice.SENSITIVE.contains(asked.purpose());
        if (sensitive) {
            record.requireSensitive();
        }
        room.sql("""
                        insert into care.referral (id, client, from_unit, to_unit, purpose, with_notes, requested_by)
                        values (:id, :person, :fromUnit, :toUnit, :purpose, :withNotes, :account)
                        """)
                .param("id", id)
                .param("person", record.person())
                .param("fromUnit", room.unit().orElseThrow())
                .param("toUnit", asked.toUnit())
                .param("purpose", asked.purpose().name())
                .param("withNotes", asked.withNotes())
                .param("account", room.account().orElseThrow())
                .update();
        room.sql("""
                        insert into care.referral_summary (referral, client, from_unit, to_unit, purpose, sensitive, sealed)
                        values (:id, :person, :fromUnit, :toUnit, :purpose, :sensitive, :sealed)
                        """)
                .param("id", id)
                .param("person", record.person())
                .param("fromUnit", room.unit().orElseThrow())
                .param("toUnit", asked.toUnit())
                .param("purpose", asked.purpose().name())
                .param("sensitive", sensitive)
                .param(
                        "sealed",
                        record.sealed(Purposes.category(asked.purpose()), place(id), new Summary(asked.summary())))
                .update();
        record.noted("added.REFERRAL");
        return id;
    }

    /** Whether one to that unit for that purpose is under way already. */
    public boolean underWay(OpenRecord record, UUID toUnit, Purpose purpose) {
        return of(record).stream()
                .anyMatch(each -> each.toUnit().equals(toUnit)
                        && each.purpose() == purpose
                        && (each.state() == State.REQUESTED || each.state() == State.ACCEPTED));
    }

    /** Those of a person that are shown to this room, the newest first. */
    public List<Referral> of(OpenRecord record) {
        return record.room()
                .sql("""
                        select referral.*, referral_summary.sealed
                        from care.referral left join care.referral_summary on referral_summary.referral = referral.id
                        where referral.client = ? order by requested_at desc, referral.id
                        """)
                .param(record.person())
                .query((row, number) -> referral(record, row))
                .list();
    }

    public Optional<Referral> find(OpenRecord record, UUID referral) {
        return of(record).stream().filter(each -> each.id().equals(referral)).findFirst();
    }

    /** The worker of the other unit takes the person on, and is one of the person's own from now on. */
    public void accept(OpenRecord record, Referral referral) {
        assignments.assign(
                record.room(), record.person(), record.room().account().orElseThrow());
        move(record, referral.id(), State.ACCEPTED);
    }

    /** The other unit cannot help; it sees no more of the person. */
    public void decline(OpenRecord record, Referral referral) {
        move(record, referral.id(), State.DECLINED);
    }

    /** The other unit has begun, and the hand-over is done. */
    public void done(OpenRecord record, Referral referral) {
        move(record, referral.id(), State.DONE);
    }

    /**
     * The person takes it back, at any state: it closes at once, and with it the person's consents to that unit for contact and
     * for this purpose.
     */
    public void withdraw(OpenRecord record, Referral referral) {
        var room = record.room();
        move(record, referral.id(), State.WITHDRAWN);
        consents.of(room, record.person()).stream()
                .filter(each -> each.activeAt(clock.instant()) && each.unit().equals(referral.toUnit()))
                .filter(each -> each.purpose() == Purpose.FIRST_CONTACT || each.purpose() == referral.purpose())
                .forEach(each -> consents.withdraw(room, record.person(), each.id()));
    }

    /** What was done is noted first: afterwards the record may no longer be open to whoever did it. */
    private static void move(OpenRecord record, UUID referral, State state) {
        record.noted("referral." + state);
        record.room()
                .sql("update care.referral set state = ? where id = ? and client = ?")
                .params(state.name(), referral, record.person())
                .update();
    }

    /** Those to the room's unit that wait for an answer and whom the person's consent shows, the longest waiting first. */
    List<ReferralLine> incoming(Room room) {
        return room.sql("""
                        select referral.*, client.sealed
                        from care.referral join care.client on client.id = referral.client
                        where to_unit = care.unit() and referral.state = 'REQUESTED'
                          and care.referred(referral.client) and care.agrees(referral.client, referral.purpose, false)
                        order by requested_at, referral.id limit 200
                        """)
                .query((row, number) -> new ReferralLine(
                        row.getObject("id", UUID.class),
                        row.getObject("client", UUID.class),
                        room.alias(row.getObject("client", UUID.class), row.getBytes("sealed")),
                        row.getObject("from_unit", UUID.class),
                        Purpose.valueOf(row.getString("purpose")),
                        State.valueOf(row.getString("state")),
                        row.getObject("requested_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many more wait until the person agrees. */
    long withoutConsent(Room room) {
        return room.sql("select care.referrals_without_consent()")
                .query(Long.class)
                .single();
    }

    private static Referral referral(OpenRecord record, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var sealed = row.getBytes("sealed");
        var purpose = Purpose.valueOf(row.getString("purpose"));
        var category = Purposes.category(purpose);
        return new Referral(
                id,
                record.person(),
                row.getObject("from_unit", UUID.class),
                row.getObject("to_unit", UUID.class),
                purpose,
                State.valueOf(row.getString("state")),
                row.getBoolean("with_notes"),
                row.getObject("requested_by", UUID.class),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("changed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                sealed == null || record.forgot(category)
                        ? ""
                        : record.unsealed(category, place(id), sealed, Summary.class)
                                .text());
    }

    private static String place(UUID referral) {
        return "referral/" + referral;
    }
}
