package org.qinghe.care.lock;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.qinghe.access.Viewer;
import org.qinghe.database.CareConnections;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.Register;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The only way to the records of people in care. Lets in whoever the register, their role and the database let in, and says
 * to the database in whose name and what for; it shows the rows that are open to that and no others.
 */
@Component
public final class Gate {

    /** No purposes of care, so that no record is shown under them. */
    private static final String KEEPING = "KEEPING";

    private static final String SYSTEMS = "SYSTEMS";

    private final Register register;
    private final DataSource source;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Fittings fittings;

    Gate(Register register, CareConnections connections, PersonKeys keys, AuditTrail trail, JsonMapper json) {
        this.register = register;
        this.source = connections.source();
        this.database = JdbcClient.create(connections.source());
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(connections.source()));
        this.fittings = new Fittings(keys, trail, json);
    }

    /** What every room has. */
    record Fittings(PersonKeys keys, AuditTrail trail, JsonMapper json) {}

    /** Something done in a room, in one transaction: all of it or nothing. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Room room);
    }

    /**
     * In the name of the worker who is signed in.
     *
     * @throws org.qinghe.safeguards.Locked where no approved processing activity covers the purpose
     * @throws AccessDeniedException where the worker's roles do not carry the purpose
     */
    public <T> T open(Purpose purpose, Work<T> work) {
        register.grant(purpose);
        var viewer = Viewer.required();
        if (!viewer.may(Purposes.permission(purpose))) {
            throw new AccessDeniedException(purpose + " is not among what the roles of this account carry");
        }
        return inside(
                new Caller(purpose, Optional.of(viewer.account()), Optional.of(viewer.unit()), Optional.empty()), work);
    }

    /**
     * In the name of somebody who asks a unit for help, and of whom nothing is recorded yet.
     *
     * @throws org.qinghe.safeguards.Locked where no approved processing activity covers the first contact
     */
    public <T> T ask(UUID person, UUID unit, Work<T> work) {
        register.grant(Purpose.FIRST_CONTACT);
        var asking = new Caller(Purpose.FIRST_CONTACT, Optional.empty(), Optional.of(unit), Optional.of(person));
        return asNobody(() -> inside(asking, work));
    }

    /**
     * In the name of the person whose record it is. The person's rights outlive the registered activity: where it was ended,
     * what was recorded can still be read, taken along and erased by the person. While the code to the door is one that a
     * worker made, the database shows nothing in here; {@link Room#makeOwnCode} ends that.
     *
     * @throws org.qinghe.safeguards.Locked where none was ever approved
     */
    public <T> T visit(UUID person, Work<T> work) {
        if (!register.everGranted(Purpose.CARE)) {
            register.grant(Purpose.CARE);
        }
        var visiting = new Caller(Purpose.CARE, Optional.empty(), Optional.empty(), Optional.of(person));
        return asNobody(() -> inside(visiting, work));
    }

    /**
     * Counts, in nobody's name: no record is shown, and what comes back are the totals that the schema's owner has defined.
     *
     * @throws org.qinghe.safeguards.Locked where no approved processing activity covers statistics
     */
    public <T> T count(Work<T> work) {
        register.grant(Purpose.STATISTICS);
        return inside(new Caller(Purpose.STATISTICS, Optional.empty(), Optional.empty(), Optional.empty()), work);
    }

    /**
     * In nobody's name and about no person: what everybody may know, such as where help is offered.
     *
     * @throws org.qinghe.safeguards.Locked where nobody who asks for help may be answered yet
     */
    public <T> T inform(Work<T> work) {
        register.grant(Purpose.FIRST_CONTACT);
        return inside(new Caller(Purpose.FIRST_CONTACT, Optional.empty(), Optional.empty(), Optional.empty()), work);
    }

    /**
     * To open the record of somebody in a medical emergency, without their consent; {@link Room#breakGlass} does it.
     *
     * @throws org.qinghe.safeguards.Locked where no approved processing activity covers care
     * @throws AccessDeniedException where the worker's roles do not carry it
     */
    public <T> T emergency(Work<T> work) {
        demand(Purposes.EMERGENCY);
        return open(Purpose.CARE, work);
    }

    /** Something done about what is kept and how long, in one transaction. */
    @FunctionalInterface
    public interface KeepingWork<T> {
        T in(Keeping keeping);
    }

    /**
     * In the name of whoever is signed in and answers for what is kept and how long. Like the person's rights it outlives the
     * registered activity.
     *
     * @throws org.qinghe.safeguards.Locked where none was ever approved
     * @throws AccessDeniedException where the roles do not carry it
     */
    public <T> T keep(KeepingWork<T> work) {
        demand(Purposes.ERASURE);
        var viewer = Viewer.required();
        return keeping(Optional.of(viewer.account()), Optional.of(viewer.unit()), work);
    }

    /** The same in nobody's name, at night: the system may propose, and finish what two people decided. */
    public <T> T keepBySystem(KeepingWork<T> work) {
        return keeping(Optional.empty(), Optional.empty(), work);
    }

    private <T> T keeping(Optional<UUID> account, Optional<UUID> unit, KeepingWork<T> work) {
        if (!register.everGranted(Purpose.FIRST_CONTACT)) {
            register.grant(Purpose.FIRST_CONTACT);
        }
        return java.util.Objects.requireNonNull(alone().execute(status -> {
            introduce(account, unit, Optional.empty(), KEEPING);
            return work.in(new Keeping(account, database, fittings.keys()));
        }));
    }

    /**
     * In the name of a care system that showed a token of its own, for the purpose of its grant: it sees what a worker it was
     * assigned like would see, and what it does carries its name.
     *
     * @throws org.qinghe.safeguards.Locked where no approved processing activity covers that purpose
     */
    public <T> T serve(CareSystem system, Work<T> work) {
        register.grant(system.purpose());
        return inside(
                new Caller(
                        system.purpose(), Optional.of(system.account()), Optional.of(system.unit()), Optional.empty()),
                work);
    }

    /** Something done about which care systems hold a grant, in one transaction. */
    @FunctionalInterface
    public interface GrantingWork<T> {
        T in(Granting granting);
    }

    /**
     * In the name of whoever is signed in and decides which care systems hold a grant.
     *
     * @throws org.qinghe.safeguards.Locked where no processing activity was ever approved
     * @throws AccessDeniedException where the roles do not carry it
     */
    public <T> T grantSystems(GrantingWork<T> work) {
        demand(Purposes.SYSTEMS);
        if (!register.everGranted(Purpose.FIRST_CONTACT)) {
            register.grant(Purpose.FIRST_CONTACT);
        }
        var viewer = Viewer.required();
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            introduce(Optional.of(viewer.account()), Optional.of(viewer.unit()), Optional.empty(), SYSTEMS);
            return work.in(new Granting(viewer.account(), viewer.unit(), database));
        }));
    }

    private static void demand(String permission) {
        if (!Viewer.required().may(permission)) {
            throw new AccessDeniedException(permission + " is not among what the roles of this account carry");
        }
    }

    /** Whose code that is; nobody's record is shown by it. */
    public Optional<AtDoor> behindDoor(byte[] codeIndex) {
        return database.sql("select person, own from care.behind_door(?)")
                .param(codeIndex)
                .query(AtDoor.class)
                .optional();
    }

    /** Who came in by their own door and carries that token, if they did not leave or stay away since. */
    public Optional<AtDoor> insideDoor(byte[] tokenIndex, Instant now) {
        return database.sql("select person, own from care.behind_door_session(?, ?)")
                .params(tokenIndex, now.atOffset(ZoneOffset.UTC))
                .query(AtDoor.class)
                .optional();
    }

    /**
     * What is done at a door is done by whoever stands there, not by a worker who is signed in in the same browser: the trail
     * must not say so.
     */
    private static <T> T asNobody(Supplier<T> work) {
        var signedIn = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(signedIn);
        }
    }

    private <T> T inside(Caller caller, Work<T> work) {
        return java.util.Objects.requireNonNull(alone().execute(status -> {
            introduce(
                    caller.account(),
                    caller.unit(),
                    caller.visitor(),
                    caller.purpose().name());
            return work.in(new Room(caller, database, fittings));
        }));
    }

    /** A room inside another would share its transaction, and the outer one would go on in the inner one's name and purpose. */
    private TransactionTemplate alone() {
        if (TransactionSynchronizationManager.hasResource(source)) {
            throw new IllegalStateException("a room is open already");
        }
        return transaction;
    }

    private void introduce(Optional<UUID> account, Optional<UUID> unit, Optional<UUID> visitor, String purpose) {
        database.sql("""
                        select set_config('care.account', :account, true), set_config('care.unit', :unit, true),
                               set_config('care.visitor', case when own then :visitor else '' end, true),
                               set_config('care.newcomer', case when own then '' else :visitor end, true),
                               set_config('care.purpose', :purpose, true)
                        from (select care.own_code(nullif(:visitor, '')::uuid) as own) code
                        """)
                .param("account", text(account))
                .param("unit", text(unit))
                .param("visitor", text(visitor))
                .param("purpose", purpose)
                .query((row, number) -> true)
                .single();
    }

    private static String text(Optional<UUID> id) {
        return id.map(UUID::toString).orElse("");
    }
}
