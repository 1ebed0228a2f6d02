package org.qinghe.care.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinghe.care.fhir.HandOverBundle;
import org.qinghe.care.lock.NotOpen;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.care.partners.HandOverPartners.County;
import org.qinghe.care.people.Agreed;
import org.qinghe.care.people.Consents;
import org.qinghe.care.received.Part;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/**
 * Hand-overs of open records. What may leave, the database decides: the chosen parts, once, while the person's consent to exactly
 * that hand-over is active.
 */
@Component
public class HandOvers {

    private static final String SELECT = """
            select hand_over.*, consent.until_time, consent.ended_at
            from care.hand_over join care.consent on consent.id = hand_over.consent
            where hand_over.client = ?
            """;

    private final Consents consents;
    private final HandOverBundle bundles;
    private final Letters letters;

    HandOvers(Consents consents, HandOverBundle bundles, Letters letters) {
        this.consents = consents;
        this.bundles = bundles;
        this.letters = letters;
    }

    /**
     * Notes what the person agreed to, in a room for a hand-over; a consent to an earlier one that was not sent ends with it.
     */
    UUID prepare(Room room, UUID person, County to, HandOverForm form, List<Agreed> agreed) {
        consents.give(room, person, agreed, form.chosenWay().orElseThrow());
        var record = room.open(person, "handOver.PREPARED");
        var id = UUID.randomUUID();
        room.sql("""
                        insert into care.hand_over (id, client, unit, partner, county, parts, consent, prepared_by)
                        select :id, :person, unit, :partner, :county, :parts, id, :account
                        from care.consent
                        where client = :person and unit = care.unit() and purpose = 'HAND_OVER' and not sensitive
                          and ended_at is null
                        """)
                .param("id", id)
                .param("person", person)
                .param("partner", to.id())
                .param("county", to.nameZh())
                .param("parts", form.chosen().stream().map(Part::name).toArray(String[]::new))
                .param("account", room.account().orElseThrow())
                .update();
        record.noted("added.HAND_OVER");
        return id;
    }

    /** Those of a person that are shown to this room, the newest first. */
    public List<HandOver> of(OpenRecord record) {
        return record.room()
                .sql(SELECT + "order by prepared_at desc, hand_over.id limit 200")
                .param(record.person())
                .query(HandOvers::handOver)
                .list();
    }

    Optional<HandOver> find(OpenRecord record, UUID id) {
        return record.room()
                .sql(SELECT + "and hand_over.id = ?")
                .params(record.person(), id)
                .query(HandOvers::handOver)
                .optional();
    }

    /**
     * The letter, once; in a room for a hand-over.
     *
     * @throws NotOpen where the person's consent to it is not active, or it was sent before
     */
    byte[] send(OpenRecord record, HandOver handOver, County to, Words words) {
        if (handOver.sensitive()) {
            record.requireSensitive();
        }
        var bundle = bundles.of(record, handOver.id(), words);
        record.noted("handOver.SENT");
        int sent = record.room()
                .sql(
                        "update care.hand_over set sent_by = care.account() where id = ? and client = ? and sent_at is null")
                .params(handOver.id(), record.person())
                .update();
        if (sent != 1) {
            throw new IllegalStateException("sent already");
        }
        return letters.write(to, handOver.id(), handOver.until(), bundle);
    }

    /** The person takes it back before it is sent. */
    void withdraw(OpenRecord record, HandOver handOver) {
        record.noted("handOver.WITHDRAWN");
        consents.withdraw(record.room(), record.person(), handOver.consent());
    }

    private static HandOver handOver(ResultSet row, int number) throws SQLException {
        return new HandOver(
                row.getObject("id", UUID.class),
                row.getObject("client", UUID.class),
                row.getObject("partner", UUID.class),
                row.getString("county"),
                Arrays.stream((String[]) row.getArray("parts").getArray())
                        .map(Part::valueOf)
                        .toList(),
                row.getObject("consent", UUID.class),
                row.getObject("prepared_by", UUID.class),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_time", OffsetDateTime.class).toInstant(),
                instant(row.getObject("sent_at", OffsetDateTime.class)),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
