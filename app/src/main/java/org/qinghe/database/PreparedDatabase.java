package org.qinghe.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/**
 * The database in use, brought up to date and with the roles in whose names the application works.
 *
 * @param database our own or one given by address
 * @param roles what the application signs in as
 */
record PreparedDatabase(Database database, WorkingRoles roles) implements AutoCloseable {

    /**
     * Makes the roles, migrates, grants what is not granted yet, and takes the folder as this database's.
     *
     * @throws DatabaseUnavailable in one sentence
     * @throws org.flywaydb.core.api.exception.FlywayValidateException where another version of Qinghe made the database
     */
    static PreparedDatabase of(Database database, DataFolder folder) {
        var address = database.address();
        try (var owner = DriverManager.getConnection(address.url(), address.owner(), address.password())) {
            var roles = WorkingRoles.in(owner.getCatalog(), address);
            oneAtATime(owner, () -> make(roles, address, owner));
            migrate(address, roles);
            oneAtATime(owner, () -> {
                roles.general().grant(owner);
                new Installation(folder).claim(owner);
            });
            return new PreparedDatabase(database, roles);
        } catch (SQLException refused) {
            throw new DatabaseUnavailable("the database cannot be made ready: " + refused.getMessage(), refused);
        }
    }

    private static void make(WorkingRoles roles, DatabaseAddress address, Connection owner) {
        try {
            roles.make(owner);
        } catch (SQLException refused) {
            throw new DatabaseUnavailable(
                    address.owner() + " cannot make the roles in whose names Qinghe works; it needs CREATEROLE: "
                            + refused.getMessage(),
                    refused);
        }
    }

    private static void migrate(DatabaseAddress address, WorkingRoles roles) {
        Flyway.configure()
                .dataSource(address.url(), address.owner(), address.password())
                .locations("classpath:db/migration")
                .defaultSchema("platform_history")
                .createSchemas(true)
                .outOfOrder(true) // every module numbers its own migrations
                .ignoreMigrationPatterns(new String[0]) // an older Qinghe does not touch what a newer one made
                .placeholders(roles.placeholders())
                .load()
                .migrate();
    }

    /** Something done by the owner. */
    private interface OwnersWork {
        void run() throws SQLException;
    }

    /** Instances that start at the same time wait for one another. */
    private static void oneAtATime(Connection owner, OwnersWork work) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('database.start', 0))");
            try {
                work.run();
            } finally {
                statement.execute("select pg_advisory_unlock(hashtextextended('database.start', 0))");
            }
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
