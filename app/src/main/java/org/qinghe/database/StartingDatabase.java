package org.qinghe.database;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/** Our own server on its way up. */
final class StartingServer {

    private final FutureTask<PostgresServer> starting;
    private final AtomicBoolean taken = new AtomicBoolean();

    private StartingServer(FutureTask<PostgresServer> starting) {
        this.starting = starting;
    }

    static StartingServer on(DataFolder folder) {
        var starting = new FutureTask<>(() -> PostgresServer.start(folder));
        Thread.ofPlatform().name("database-start").start(starting);
        return new StartingServer(starting);
    }

    /**
     * The server once it is up; it belongs to the caller from now on.
     *
     * @throws DatabaseUnavailable as {@link PostgresServer#start}
     */
    PostgresServer take() {
        taken.set(true);
        return up();
    }

    /** Stops it where nobody has taken it. */
    void abandon() {
        if (taken.compareAndSet(false, true)) {
            up().close();
        }
    }

    private PostgresServer up() {
        try {
            return starting.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof DatabaseUnavailable known
                    ? known
                    : new DatabaseUnavailable("the database does not start: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("the start was interrupted", interrupted);
        }
    }
}
