package org.qinghe.care.lock;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.safeguards.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A transaction on the records of people in care, in one name and for one purpose. Statements see the rows that are open to
 * these and no others; whoever holds a room has passed the gate, and nobody holds it longer than the gate's call.
 */
public final class Room {

    private static final String ARRIVAL = "arrival";

    private final Caller caller;
    private final JdbcClient database;
    private final Gate.Fittings fittings;

    Room(Caller caller, JdbcClient database, Gate.Fittings fittings) {
        this.caller = caller;
        this.database = database;
        this.fittings = fittings;
    }

    public Purpose purpose() {
        return caller.purpose();
    }

    /** The worker, or nobody where the person comes in by their own door. */
    public Optional<UUID> account() {
        return caller.account();
    }

    public Optional<UUID> unit() {
        return caller.unit();
    }

    /** The person whose own door it is, where it is one. */
    public Optional<UUID> visitor() {
        return caller.visitor();
    }

    /** A statement in the schema care. */
    public JdbcClient.StatementSpec sql(String statement) {
        return database.sql(statement);
    }

    /**
     * Opens a person's record; that it was opened is written where the person can see it, and into the audit trail.
     *
     * @param doing what it is opened to do: a key of the messages {@code care.look.*}
     * @throws NotOpen where the database does not show it to this caller for this purpose, saying which of two reasons
     */
    public OpenRecord open(UUID person, String doing) {
        fittings.trail()
                .record(
                        "care.opened",
                        subject(person),
                        Map.of("purpose", purpose().name(), "to", doing));
        if (!shown(person)) {
            throw new NotOpen(person, own(person) ? NotOpen.Reason.NO_CONSENT : NotOpen.Reason.NOT_YOURS);
        }
        var record = known(person);
        record.noted(doing);
        return record;
    }

    /** Notes that somebody came in with a code that a worker made; nothing is opened by it. */
    public void atDoor(UUID person) {
        fittings.trail().record("care.atDoor", subject(person));
        known(person).noted("own.atDoor");
    }

    /**
     * Whoever came in with a code that a worker made gets one that nobody else has seen; from here on the room is the person's.
     *
     * @param code keyed hash of the new code; the one before opens nothing any more
     */
    public OpenRecord makeOwnCode(UUID person, byte[] code) {
        fittings.trail().record("care.ownCodeMade", subject(person));
        sql("select care.make_own_code(?)")
                .param(code)
                .query((row, number) -> true)
                .single();
        return open(person, "own.codeMade");
    }

    /** Begins a record with a key of its own, which goes again where the transaction does not end well. */
    public OpenRecord begin(UUID person) {
        fittings.trail()
                .record(
                        "care.begun",
                        subject(person),
                        Map.of("purpose", purpose().name()));
        return withKeyOf(person);
    }

    private OpenRecord withKeyOf(UUID number) {
        var key = fittings.keys().make(number);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    fittings.keys().destroy(number);
                }
            }
        });
        return new OpenRecord(number, key, this, fittings);
    }

    /**
     * Opens a record in a medical emergency, which the person sees with the reason and a second person reviews.
     *
     * @param reason a record of text
     * @param hours after which it shuts again, 24 at most
     * @throws org.springframework.dao.DataAccessException where this worker has not just searched for it in an emergency
     */
    public OpenRecord breakGlass(UUID person, Object reason, int hours) {
        var opening = UUID.randomUUID();
        fittings.trail()
                .record(
                        "care.glassBroken",
                        subject(person),
                        Map.of("opening", opening.toString(), "hours", "" + hours));
        var record = known(person);
        sql("select care.break_glass(?, ?, ?, ?)")
                .params(opening, person, record.sealed(emergencyPlace(opening), reason), hours)
                .query((row, number) -> true)
                .single();
        record.noted("emergency");
        return record;
    }

    /** Where the reason of an emergency opening stands sealed. */
    public static String emergencyPlace(UUID opening) {
        return "emergency/" + opening;
    }

    /** Where the words of its review stand sealed. */
    public static String reviewPlace(UUID opening) {
        return "emergency-review/" + opening;
    }

    /**
     * The reason of an emergency opening, for its reviewer, who is shown the row and not the record.
     *
     * @param sealed what the row holds
     */
    public <T> T emergencyReason(UUID person, UUID opening, byte[] sealed, Class<T> kind) {
        return known(person).unsealed(emergencyPlace(opening), sealed, kind);
    }

    /** Seals the words of a review and notes, for the person to see, that there is one. */
    public byte[] review(UUID person, UUID opening, Object words) {
        fittings.trail().record("care.emergencyReviewed", subject(person), Map.of("opening", opening.toString()));
        var record = known(person);
        record.noted("emergencyReviewed");
        return record.sealed(reviewPlace(opening), words);
    }

    /**
     * Seals what another county handed over, with a key of its own, which goes again where the transaction does not end well. It
     * is nobody's record yet.
     *
     * @param arrival its number, made by chance
     */
    public byte[] sealArrival(UUID arrival, Object content) {
        fittings.trail().record("care.arrivalKept", "arrival/" + arrival);
        return withKeyOf(arrival).sealed(ARRIVAL, content);
    }

    /**
     * What another county handed over and nobody has agreed to here yet.
     *
     * @param sealed what its row holds
     * @throws NotOpen where its time is over
     */
    public <T> T openArrival(UUID arrival, byte[] sealed, Class<T> kind) {
        fittings.trail().record("care.arrivalOpened", "arrival/" + arrival);
        return known(arrival).unsealed(ARRIVAL, sealed, kind);
    }

    /** From here on it opens nowhere any more, where the transaction ends well; its row goes with it. */
    public void forgetArrival(UUID arrival) {
        fittings.trail().record("care.arrivalForgotten", "arrival/" + arrival);
        sql("delete from care.arrival where id = ?").param(arrival).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                fittings.keys().destroy(arrival);
            }
        });
    }

    private OpenRecord known(UUID person) {
        var key = fittings.keys().of(person).orElseThrow(() -> new NotOpen(person, NotOpen.Reason.FORGOTTEN));
        return new OpenRecord(person, key, this, fittings);
    }

    /**
     * The name by which a person of a list wants to be called; nothing else is read, and no look is noted.
     *
     * @param sealed what the list's row holds
     */
    public String alias(UUID person, byte[] sealed) {
        return fittings.keys()
                .of(person)
                .map(key ->
                        new OpenRecord(person, key, this, fittings).<Called>unsealed("client", sealed, Called.class))
                .map(Called::alias)
                .orElse("");
    }

    /** What a list reads of what is sealed in a client's row; the rest stays unread. */
    private record Called(String alias) {}

    private boolean shown(UUID person) {
        return sql("select exists (select from care.client where id = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    private boolean own(UUID person) {
        return sql("select coalesce(care.handles(?), false)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    private static String subject(UUID person) {
        return "care/" + person;
    }
}
