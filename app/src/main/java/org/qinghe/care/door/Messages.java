package org.qinghe.care.door;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.entry.Entry;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedId;
import org.springframework.stereotype.Component;

/** What a person and their workers write to each other. */
@Component
class Messages {

    private final Entries entries;
    private final Clock clock;

    Messages(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** The newest first. */
    List<Entry<Message>> of(OpenRecord record) {
        return entries.of(record, Message.KIND);
    }

    static FieldErrors errors(String text) {
        if (text.isBlank()) {
            return FieldErrors.none().with("text", "care.message.none");
        }
        return text.length() > Message.LONGEST
                ? FieldErrors.none().with("text", "care.message.tooLong", Message.LONGEST)
                : FieldErrors.none();
    }

    /** From a worker to the person. */
    void answer(OpenRecord record, Message message) {
        entries.add(record, Message.KIND, LocalDate.now(clock), message);
    }

    /** From the person to one of the units that have to do with them. */
    void send(OpenRecord record, UUID toUnit, Message message) {
        entries.write(record, toUnit, Message.KIND, LocalDate.now(clock), message);
    }

    /** Which units a person can write to: the one they asked, then those with a worker of theirs. */
    List<UUID> addressees(OpenRecord record) {
        return record.room()
                .sql("""
                        select unit from (
                            select unit, '-infinity'::timestamptz as since from care.client where id = :person
                            union all
                            select unit, from_time from care.assignment where client = :person and until_time is null) addressee
                        group by unit order by min(since)
                        """)
                .param("person", record.person())
                .query((row, number) -> row.getObject("unit", UUID.class))
                .list();
    }

    /** Which entries the messages ask to correct, as far as they open to this room. */
    Map<String, About> subjects(OpenRecord record, List<Entry<Message>> messages) {
        return messages.stream()
                .map(message -> message.said().about())
                .filter(about -> !about.isEmpty())
                .distinct()
                .flatMap(about -> about(record, about).stream())
                .collect(
                        LinkedHashMap::new,
                        (map, about) -> map.put(about.entry().toString(), about),
                        Map::putAll);
    }

    /** An entry that a message is about; nothing where the text is no id of one that opens. */
    Optional<About> about(OpenRecord record, String entry) {
        return TypedId.of(entry)
                .flatMap(id -> record.room()
                        .sql(
                                "select kind, happened_on from care.entry where client = ? and id = ? and kind <> 'MESSAGE'")
                        .params(record.person(), id)
                        .query((row, number) -> new About(
                                id,
                                Objects.requireNonNull(row.getString("kind")),
                                Objects.requireNonNull(row.getObject("happened_on", LocalDate.class))))
                        .optional());
    }

    /** How many of their workers' messages the person has not seen. */
    long unreadByPerson(Room room, UUID person) {
        return room.sql("""
                        select count(*) from care.entry
                        where client = :person and kind = 'MESSAGE' and account is not null
                          and written_at > coalesce((
                              select max(at) from care.look
                              where client = :person and account is null and what = 'own.MESSAGE'), '-infinity')
                        """).param("person", person).query(Long.class).single();
    }

    /** How many messages of the worker's own people the worker has not seen, by person; of those open for the room's purpose. */
    Map<UUID, Long> unreadByWorker(Room room) {
        var unread = new LinkedHashMap<UUID, Long>();
        room.sql("select person, messages from care.unread() order by messages desc, person")
                .query(row -> {
                    unread.put(row.getObject("person", UUID.class), row.getLong("messages"));
                });
        return unread;
    }
}
