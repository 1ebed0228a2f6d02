package org.qinghe.database;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/** The database on its way up. */
final class StartingDatabase {

    private final FutureTask<PreparedDatabase> starting;
    private final AtomicBoolean taken = new AtomicBoolean();

    private StartingDatabase(Callable<Database> found, DataFolder folder) {
        starting = new FutureTask<>(() -> prepared(found.call(), folder));
        Thread.ofPlatform().name("database-start").start(starting);
    }

    /** Our own, in the folder. */
    static StartingDatabase own(DataFolder folder) {
        return new StartingDatabase(() -> Database.own(PostgresServer.start(folder)), folder);
    }

    /** One that somebody else runs; the folder holds what goes with it. */
    static StartingDatabase outside(DatabaseAddress address, DataFolder folder) {
        return new StartingDatabase(() -> Database.outside(OutsideServer.checked(address)), folder);
    }

    private static PreparedDatabase prepared(Database database, DataFolder folder) {
        try {
            return PreparedDatabase.of(database, folder);
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    /**
     * The database once it can be used; it belongs to the caller from now on.
     *
     * @throws DatabaseUnavailable as {@link PostgresServer#start}, {@link OutsideServer#checked} and {@link PreparedDatabase#of}
     */
    PreparedDatabase take() {
        taken.set(true);
        return up();
    }

    /** Stops it where nobody has taken it. */
    void abandon() {
        if (taken.compareAndSet(false, true)) {
            up().close();
        }
    }

    private PreparedDatabase up() {
        try {
            return starting.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new DatabaseUnavailable("the database does not start: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("the start was interrupted", interrupted);
        }
    }
}
