package org.qinghe.care.systems;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.lock.Granting;
import org.qinghe.care.lock.Room;
import org.qinghe.safeguards.Purpose;
import org.springframework.stereotype.Component;

/** Which care systems hold a grant. What was proposed is never changed: it is approved, and ended for good. */
@Component
public class SystemGrants {

    private static final String COLUMNS = """
            select id, unit, name, responsible, purpose, scopes, valid_until, proposed_by, proposed_at, approved_by, ended_at,
                   secret_at, care.rests(id) as rests
            from care.system
            """;

    private static final int MOST = 500;

    /** What is asked for a system. */
    public record Asked(String name, UUID responsible, Purpose purpose, List<String> scopes, LocalDate validUntil) {

        public Asked {
            scopes = List.copyOf(scopes);
        }
    }

    /** Those of every unit, what waits for approval first, then the newest. */
    List<SystemGrant> all(Granting granting) {
        return granting.sql(COLUMNS + """
                        order by ended_at is not null, approved_by is not null, proposed_at desc, id limit ?
                        """)
                .param(MOST)
                .query(SystemGrants::grant)
                .list();
    }

    Optional<SystemGrant> find(Granting granting, UUID id) {
        return granting.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(SystemGrants::grant)
                .optional();
    }

    /**
     * Proposes a system of the caller's own unit.
     *
     * @param account its technical account
     */
    public void propose(Granting granting, UUID account, Asked asked) {
        granting.sql("""
                        insert into care.system (id, unit, name, responsible, purpose, scopes, valid_until, proposed_by)
                        values (:id, :unit, :name, :responsible, :purpose, :scopes, :until, :account)
                        """)
                .param("id", account)
                .param("unit", granting.unit())
                .param("name", asked.name())
                .param("responsible", asked.responsible())
                .param("purpose", asked.purpose().name())
                .param("scopes", asked.scopes().toArray(String[]::new))
                .param("until", asked.validUntil())
                .param("account", granting.account())
                .update();
    }

    /** The second person's word; says whether it was still wanted. The database refuses whoever proposed or answers for it. */
    public boolean approve(Granting granting, UUID id) {
        return done(granting, "select care.approve_system(?)", id);
    }

    /** A new secret for a system of the caller's unit, which ends the one before; says whether there was one in force. */
    public boolean giveSecret(Granting granting, UUID id, byte[] hash) {
        return done(granting, "select care.give_system_secret(?, ?)", id, hash);
    }

    /** At once: its tokens and assignments end with it. Says whether there was one to end. */
    public boolean end(Granting granting, UUID id) {
        return done(granting, "select care.end_system(?)", id);
    }

    /** Those of the room's unit that are in force now. */
    List<SystemGrant> inForce(Room room) {
        return room.sql(COLUMNS + "where unit = care.unit() and care.serves(id, unit) order by name, id")
                .query(SystemGrants::grant)
                .list();
    }

    /** The systems that are assigned to the person whose own door it is, the latest first. */
    List<Assigned> assigned(Room room, UUID person) {
        return room.sql("""
                        select system.id, system.purpose, system.responsible, assignment.from_time
                        from care.assignment join care.system on system.id = assignment.account
                        where assignment.client = ? and assignment.until_time is null
                        order by assignment.from_time desc
                        """)
                .param(person)
                .query((row, number) -> new Assigned(
                        row.getObject("id", UUID.class),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getObject("responsible", UUID.class),
                        row.getObject("from_time", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A system that a person's worker assigned to them. */
    record Assigned(UUID account, Purpose purpose, UUID responsible, Instant since) {}

    private static boolean done(Granting granting, String statement, Object... parameters) {
        return granting.sql(statement)
                .params(List.of(parameters))
                .query(Boolean.class)
                .single();
    }

    private static SystemGrant grant(ResultSet row, int number) throws SQLException {
        return new SystemGrant(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("name"),
                row.getObject("responsible", UUID.class),
                !row.getBoolean("rests"),
                Purpose.valueOf(row.getString("purpose")),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("proposed_by", UUID.class),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("approved_by", UUID.class)),
                instant(row, "secret_at"),
                instant(row, "ended_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
