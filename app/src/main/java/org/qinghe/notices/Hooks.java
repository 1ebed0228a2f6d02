package org.qinghe.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Hooks {

    private final JdbcClient database;

    Hooks(JdbcClient database) {
        this.database = database;
    }

    /** A county has a few. */
    List<Hook> all() {
        return database.sql("select * from notices.hook order by name, id")
                .query(Hooks::hook)
                .list();
    }

    Optional<Hook> find(UUID id) {
        return database.sql("select * from notices.hook where id = :id")
                .param("id", id)
                .query(Hooks::hook)
                .optional();
    }

    /** Those of a unit that are told of the sort now. */
    List<Hook> toldOf(NoticeKind kind, UUID unit) {
        return database.sql("select * from notices.hook where unit = :unit and :kind = any(kinds) and not paused")
                .param("unit", unit)
                .param("kind", kind.code())
                .query(Hooks::hook)
                .list();
    }

    void keep(Hook hook) {
        database.sql("""
                        insert into notices.hook
                            (id, name, service, unit, host, destination, secret, kinds, english, rhythm, paused)
                        values (:id, :name, :service, :unit, :host, :destination, :secret, :kinds, :english, :rhythm, :paused)
                        on conflict (id) do update set name = excluded.name, service = excluded.service,
                            unit = excluded.unit, host = excluded.host, destination = excluded.destination,
                            secret = excluded.secret, kinds = excluded.kinds, english = excluded.english,
                            rhythm = excluded.rhythm, paused = excluded.paused
                        """)
                .param("id", hook.id())
                .param("name", hook.name())
                .param("service", hook.service().name())
                .param("unit", hook.unit())
                .param("host", hook.host())
                .param("destination", hook.destination().kept().orElseThrow())
                .param("secret", hook.secret().kept().orElse(null))
                .param("kinds", hook.kinds().toArray(String[]::new))
                .param("english", hook.english())
                .param("rhythm", hook.rhythm().name())
                .param("paused", hook.paused())
                .update();
    }

    /** With what still waits to be sent to it. */
    void remove(UUID id) {
        database.sql("delete from notices.hook where id = :id").param("id", id).update();
    }

    private static Hook hook(ResultSet row, int index) throws SQLException {
        return new Hook(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Hook.Service.valueOf(row.getString("service")),
                row.getObject("unit", UUID.class),
                row.getString("host"),
                SealedText.of(row.getBytes("destination")),
                SealedText.of(row.getBytes("secret")),
                Set.of((String[]) row.getArray("kinds").getArray()),
                row.getBoolean("english"),
                Rhythm.valueOf(row.getString("rhythm")),
                row.getBoolean("paused"));
    }
}
