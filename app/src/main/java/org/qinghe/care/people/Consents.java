package org.qinghe.care.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.lock.Room;
import org.qinghe.safeguards.Purpose;
import org.springframework.stereotype.Component;

/**
 * Consents, which are only ever added and withdrawn. To narrow one is to withdraw it and to give a narrower one. The database
 * asks them at every row that is read, so that each change counts at once; a newer one to the same takes the place of the one
 * before, and with the consent without sensitive information the sensitive one is withdrawn.
 */
@Component
public class Consents {

    /** The version of the sentences that a person is shown and agrees to: {@code care.consent.*} of the messages. */
    public static final String WORDING = "2026-1";

    public void give(Room room, UUID person, Collection<Agreed> agreed, Consent.Way way) {
        for (var each : agreed) {
            room.sql("""
                            insert into care.consent (id, client, unit, purpose, sensitive, until_time, way, wording, account)
                            values (:id, :person, :unit, :purpose, :sensitive, :until, :way, :wording, :account)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("person", person)
                    .param("unit", each.unit())
                    .param("purpose", each.purpose().name())
                    .param("sensitive", each.sensitive())
                    .param("until", each.until().atOffset(ZoneOffset.UTC))
                    .param("way", way.name())
                    .param("wording", WORDING)
                    .param("account", room.account().orElse(null), Types.OTHER)
                    .update();
        }
    }

    /**
     * Whether the person withdrew one of these by their own door. Then it is given again there or on paper; by word of mouth the
     * database refuses it.
     */
    public boolean onlyByThePerson(Room room, UUID person, Collection<Agreed> agreed) {
        return agreed.stream()
                .anyMatch(each -> room.sql("select care.only_by_the_person(?, ?, ?, ?)")
                        .params(person, each.unit(), each.purpose().name(), each.sensitive())
                        .query(Boolean.class)
                        .single());
    }

    /** Withdraws; of one that is withdrawn already, nothing changes. */
    public void withdraw(Room room, UUID person, UUID consent) {
        room.sql("""
                        insert into care.withdrawal (consent, client, account)
                        select id, client, :account from care.consent where id = :consent and client = :person
                        on conflict do nothing
                        """)
                .param("account", room.account().orElse(null), Types.OTHER)
                .param("consent", consent)
                .param("person", person)
                .update();
    }

    /** Everything the person ever agreed to, the newest first. */
    public List<Consent> of(Room room, UUID person) {
        return room.sql("""
                        select consent.*, withdrawal.at as withdrawn_at,
                               case when withdrawal.at is null then consent.ended_at end as replaced_at
                        from care.consent left join care.withdrawal on withdrawal.consent = consent.id
                        where consent.client = ?
                        order by from_time desc, purpose, sensitive
                        """).param(person).query(Consents::consent).list();
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        return new Consent(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                Purpose.valueOf(row.getString("purpose")),
                row.getBoolean("sensitive"),
                row.getObject("from_time", OffsetDateTime.class).toInstant(),
                row.getObject("until_time", OffsetDateTime.class).toInstant(),
                Consent.Way.valueOf(row.getString("way")),
                row.getString("wording"),
                instant(row, "withdrawn_at"),
                instant(row, "replaced_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
