package org.qinghe.care.handover;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.fhir.HandOverBundle;
import org.qinghe.care.handover.NotTaken.Reason;
import org.qinghe.care.lock.DoorCode;
import org.qinghe.care.lock.Room;
import org.qinghe.care.people.Agreed;
import org.qinghe.care.people.Assignments;
import org.qinghe.care.people.Consent;
import org.qinghe.care.people.Consents;
import org.qinghe.care.people.Identity;
import org.qinghe.care.people.People;
import org.qinghe.care.received.Part;
import org.qinghe.care.received.Received;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** What other counties handed over, from the letter to the first contact. A room of first contact sees those of its unit. */
@Component
class Arrivals {

    private final HandOverBundle bundles;
    private final People people;
    private final Consents consents;
    private final Assignments assignments;
    private final Entries entries;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    Arrivals(
            HandOverBundle bundles,
            People people,
            Consents consents,
            Assignments assignments,
            Entries entries,
            Clock clock) {
        this.bundles = bundles;
        this.people = people;
        this.consents = consents;
        this.assignments = assignments;
        this.entries = entries;
        this.clock = clock;
    }

    /** Somebody who was taken over, and the code to their own door. */
    record Begun(UUID person, String code) {}

    /**
     * Keeps what was opened until the person agrees to it.
     *
     * @throws NotTaken where it was opened here before, or says something that is not known here
     */
    UUID keep(Room room, Letters.Opened letter, Words words) {
        if (bundles.read(letter.text(), words).isEmpty()) {
            throw new NotTaken(Reason.UNREADABLE);
        }
        int fresh = room.sql("""
                        insert into care.opened_letter (partner, number, until_time) values (?, ?, ?) on conflict do nothing
                        """)
                .params(letter.from().id(), letter.number(), letter.until().atOffset(ZoneOffset.UTC))
                .update();
        if (fresh == 0) {
            throw new NotTaken(Reason.OPENED_BEFORE);
        }
        var id = UUID.randomUUID();
        room.sql("""
                        insert into care.arrival (id, unit, partner, county, account, sealed)
                        values (:id, :unit, :partner, :county, :account, :sealed)
                        """)
                .param("id", id)
                .param("unit", room.unit().orElseThrow())
                .param("partner", letter.from().id())
                .param("county", letter.from().nameZh())
                .param("account", room.account().orElseThrow())
                .param("sealed", room.sealArrival(id, new Arrival.Content(letter.text())))
                .update();
        return id;
    }

    /** The oldest first, since they are erased first. */
    List<Arrival> of(Room room) {
        return room.sql("select * from care.arrival order by arrived_at, id limit 200")
                .query(Arrivals::arrival)
                .list();
    }

    Optional<Arrival> find(Room room, UUID id) {
        return room.sql("select * from care.arrival where id = ?")
                .param(id)
                .query(Arrivals::arrival)
                .optional();
    }

    HandOverBundle.Read read(Room room, Arrival arrival, Words words) {
        var content = room.openArrival(arrival.id(), arrival.sealed(), Arrival.Content.class);
        return bundles.read(content.bundle(), words).orElseThrow();
    }

    /**
     * The first contact, with the person there: their record begins with what they say now and what they agree to keep, and
     * what came is erased.
     *
     * @param kept the parts that they agree to keep here
     */
    Begun begin(
            Room room,
            Arrival arrival,
            Identity identity,
            List<Agreed> agreed,
            Consent.Way way,
            Set<Part> kept,
            Words words) {
        var read = read(room, arrival, words);
        var person = UUID.randomUUID();
        var code = DoorCode.fresh(chance);
        people.begin(room, person, identity, code);
        consents.give(room, person, withKept(agreed, kept), way);
        assignments.assign(room, person, room.account().orElseThrow());
        var record = room.open(person, "begin");
        people.takeUp(record);
        for (var part : kept) {
            var papers = read.parts().getOrDefault(part, List.of());
            if (!papers.isEmpty()) {
                entries.add(record, part.kind(), LocalDate.now(clock), new Received(arrival.county(), papers));
            }
        }
        room.forgetArrival(arrival.id());
        return new Begun(person, code.written());
    }

    /** Who agrees that a sensitive part is kept agrees to that separately, for the same time as to the first contact. */
    private static List<Agreed> withKept(List<Agreed> agreed, Set<Part> kept) {
        var all = new ArrayList<>(agreed);
        if (kept.stream().anyMatch(Part::sensitive)) {
            agreed.stream()
                    .filter(each -> each.purpose() == Purpose.FIRST_CONTACT)
                    .findFirst()
                    .ifPresent(each -> all.add(new Agreed(each.unit(), each.purpose(), true, each.until())));
        }
        return all;
    }

    private static Arrival arrival(ResultSet row, int number) throws SQLException {
        return new Arrival(
                row.getObject("id", UUID.class),
                row.getObject("partner", UUID.class),
                row.getString("county"),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_time", OffsetDateTime.class).toInstant(),
                row.getBytes("sealed"));
    }
}
