package org.qinghe.testing;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.BlindIndex;
import org.qinghe.care.lock.DoorCode;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.people.Agreed;
import org.qinghe.care.people.Assignments;
import org.qinghe.care.people.Consent;
import org.qinghe.care.people.Consents;
import org.qinghe.care.people.Identity;
import org.qinghe.care.people.People;
import org.qinghe.safeguards.Purpose;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.context.SecurityContextHolder;

/** Brings somebody into care through the services, as their worker does; to be imported by a test. */
@TestComponent
public class InCare {

    private final Gate gate;
    private final People people;
    private final Consents consents;
    private final Assignments assignments;
    private final BlindIndex index;

    InCare(Gate gate, People people, Consents consents, Assignments assignments, BlindIndex index) {
        this.gate = gate;
        this.people = people;
        this.consents = consents;
        this.assignments = assignments;
        this.index = index;
    }

    /** Somebody with a code of their own who agreed to these purposes, each with sensitive information where {@code sensitive} says so. */
    public UUID with(Viewer worker, boolean sensitive, Purpose... purposes) {
        var before = SecurityContextHolder.getContext();
        SignedIn.now(worker);
        try {
            var person = UUID.randomUUID();
            gate.open(Purpose.FIRST_CONTACT, room -> {
                people.begin(
                        room,
                        person,
                        new Identity("小禾", "13800000000", Identity.Channel.CALL, "晚上", Identity.Came.WALKED_IN),
                        DoorCode.fresh(new SecureRandom()));
                consents.give(room, person, agreed(worker.unit(), sensitive, purposes), Consent.Way.PAPER);
                assignments.assign(room, person, worker.account());
                people.takeUp(room.open(person, "begin"));
                return true;
            });
            gate.visit(person, room -> room.makeOwnCode(person, index.ofDoor(DoorCode.fresh(new SecureRandom()))));
            return person;
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static List<Agreed> agreed(UUID unit, boolean sensitive, Purpose... purposes) {
        var until = Instant.now().plus(Duration.ofDays(90));
        return Stream.concat(Stream.of(Purpose.FIRST_CONTACT), Stream.of(purposes))
                .flatMap(purpose -> Stream.of(false, true)
                        .filter(each -> !each || sensitive)
                        .map(each -> new Agreed(unit, purpose, each, until)))
                .toList();
    }
}
