package org.qinghe.care.door;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.lock.Room;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.Register;
import org.springframework.stereotype.Component;

/** From whom there is something new, over all the purposes for which a worker's people are open to them. */
@Component
class Unread {

    private final Gate gate;
    private final Register register;
    private final Messages messages;

    Unread(Gate gate, Register register, Messages messages) {
        this.gate = gate;
        this.register = register;
        this.messages = messages;
    }

    /** What a worker reads messages for, the usual one first; a supervisor reads none. */
    static List<Purpose> purposes(Viewer viewer) {
        return Purposes.of(viewer).stream()
                .filter(each -> each != Purpose.SUPERVISION)
                .toList();
    }

    Collection<UnreadLine> of(Viewer viewer) {
        var lines = new LinkedHashMap<UUID, UnreadLine>();
        for (var purpose : lawful(viewer)) {
            gate.open(purpose, room -> {
                messages.unreadByWorker(room)
                        .forEach((person, count) -> lines.computeIfAbsent(
                                person, each -> new UnreadLine(each, alias(room, each), purpose, count)));
                return true;
            });
        }
        return List.copyOf(lines.values());
    }

    /** Of how many people there is something new. */
    long count(Viewer viewer) {
        return lawful(viewer).stream()
                .flatMap(purpose ->
                        gate.open(purpose, room -> messages.unreadByWorker(room).keySet()).stream())
                .distinct()
                .count();
    }

    /** What that person's record opens to the worker for, the usual one first; nothing where it does not open. */
    Optional<Purpose> purposeOf(UUID person, Viewer viewer) {
        return lawful(viewer).stream()
                .filter(purpose -> gate.open(purpose, room -> isShown(room, person)))
                .findFirst();
    }

    private List<Purpose> lawful(Viewer viewer) {
        return purposes(viewer).stream()
                .filter(each -> register.ifGranted(each).isPresent())
                .toList();
    }

    private static boolean isShown(Room room, UUID person) {
        return room.sql("select exists (select from care.client where id = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    private static String alias(Room room, UUID person) {
        return room.alias(
                person,
                room.sql("select sealed from care.client where id = ?")
                        .param(person)
                        .query(byte[].class)
                        .single());
    }
}
