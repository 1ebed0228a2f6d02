package org.qinghe.database;

/** The database in use: our own, which is stopped with us, or one given by address. */
sealed interface Database extends AutoCloseable {

    DatabaseAddress address();

    @Override
    void close();

    static Database own(PostgresServer server) {
        return new Own(server);
    }

    static Database outside(DatabaseAddress address) {
        return new Outside(address);
    }

    /** A server that we started. */
    record Own(PostgresServer server) implements Database {
        @Override
        public DatabaseAddress address() {
            return server.address();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** A server that somebody else runs. */
    record Outside(DatabaseAddress address) implements Database {
        @Override
        public void close() {
            // Nothing of ours to stop.
        }
    }
}
