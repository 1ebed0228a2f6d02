package org.qinghe.care.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.lock.OpenRecord;
import org.springframework.stereotype.Component;

/** The entries of open records. */
@Component
public class Entries {

    /**
     * Adds an entry of the room's unit. The database refuses a sort that the room's purpose does not serve.
     *
     * @throws org.qinghe.care.lock.NotOpen where it is sensitive and the consent does not cover that
     */
    public <T> UUID add(OpenRecord record, Kind<T> kind, LocalDate happenedOn, T said) {
        return add(record, unit(record), kind, happenedOn, said, Optional.empty());
    }

    /** Adds an entry that takes the place of another; both are kept. */
    public <T> UUID correct(OpenRecord record, Kind<T> kind, Entry<T> earlier, T said) {
        return add(record, unit(record), kind, earlier.happenedOn(), said, Optional.of(earlier.id()));
    }

    /** Adds what the person writes by their own door to one unit, which the others are not shown. */
    public <T> UUID write(OpenRecord record, UUID toUnit, Kind<T> kind, LocalDate today, T said) {
        return add(record, toUnit, kind, today, said, Optional.empty());
    }

    private static UUID unit(OpenRecord record) {
        return record.room().unit().orElseThrow();
    }

    private <T> UUID add(
            OpenRecord record, UUID unit, Kind<T> kind, LocalDate happenedOn, T said, Optional<UUID> replaces) {
        if (kind.sensitive()) {
            record.requireSensitive();
        }
        var id = UUID.randomUUID();
        var room = record.room();
        room.sql("""
                        insert into care.entry (id, client, kind, sensitive, happened_on, account, unit, replaces, sealed)
                        values (:id, :person, :kind, :sensitive, :happenedOn, :account, :unit, :replaces, :sealed)
                        """)
                .param("id", id)
                .param("person", record.person())
                .param("kind", kind.name())
                .param("sensitive", kind.sensitive())
                .param("happenedOn", happenedOn)
                .param("account", room.account().orElse(null), Types.OTHER)
                .param("unit", unit)
                .param("replaces", replaces.orElse(null), Types.OTHER)
                .param("sealed", record.sealed(kind.category(), place(id), said))
                .update();
        record.noted("added." + kind.name());
        return id;
    }

    /** The entries of one sort as they stand after corrections, the newest first; none where the consent does not cover it. */
    public <T> List<Entry<T>> of(OpenRecord record, Kind<T> kind) {
        return listed(record, kind, "not exists");
    }

    /** Those of one sort that were corrected since, as they were, the newest first. */
    public <T> List<Entry<T>> corrected(OpenRecord record, Kind<T> kind) {
        return listed(record, kind, "exists");
    }

    private static <T> List<Entry<T>> listed(OpenRecord record, Kind<T> kind, String replacement) {
        if (record.forgot(kind.category())) {
            return List.of();
        }
        return record.room()
                .sql("""
                        select entry.* from care.entry
                        where client = ? and kind = ?
                          and %s (select from care.entry later where later.replaces = entry.id)
                        order by happened_on desc, written_at desc
                        """.formatted(replacement))
                .params(record.person(), kind.name())
                .query((row, number) -> entry(record, kind, row))
                .list();
    }

    /** One entry, corrected since or not. */
    public <T> Optional<Entry<T>> find(OpenRecord record, Kind<T> kind, UUID id) {
        if (record.forgot(kind.category())) {
            return Optional.empty();
        }
        return record.room()
                .sql("select * from care.entry where client = ? and kind = ? and id = ?")
                .params(record.person(), kind.name(), id)
                .query((row, number) -> entry(record, kind, row))
                .optional();
    }

    private static <T> Entry<T> entry(OpenRecord record, Kind<T> kind, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Entry<>(
                id,
                kind.name(),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("account", UUID.class)),
                row.getObject("unit", UUID.class),
                Optional.ofNullable(row.getObject("replaces", UUID.class)),
                record.unsealed(kind.category(), place(id), row.getBytes("sealed"), kind.content()));
    }

    private static String place(UUID entry) {
        return "entry/" + entry;
    }
}
