package org.qinghe.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** Looks at a database given by address before anything is done to it. */
final class OutsideServer {

    private static final int OLDEST_MAJOR = 15;

    private OutsideServer() {}

    /**
     * The address, checked.
     *
     * @throws DatabaseUnavailable in one sentence where the server does not answer, is too old or does not speak UTF-8
     */
    static DatabaseAddress checked(DatabaseAddress address) {
        try (Connection connection = DriverManager.getConnection(address.url(), address.owner(), address.password())) {
            try (var row = connection.createStatement().executeQuery("show server_encoding")) {
                row.next();
                refusal(connection.getMetaData().getDatabaseMajorVersion(), row.getString(1))
                        .ifPresent(why -> {
                            throw new DatabaseUnavailable("the database at " + address.url() + " " + why);
                        });
            }
            return address;
        } catch (SQLException refused) {
            throw new DatabaseUnavailable(
                    "the database at " + address.url() + " does not let us in: " + refused.getMessage(), refused);
        }
    }

    /** What is wrong with a server of that version and encoding, if anything. */
    static Optional<String> refusal(int major, String encoding) {
        if (major < OLDEST_MAJOR) {
            return Optional.of("is PostgreSQL " + major + ": Qinghe needs " + OLDEST_MAJOR + " or later");
        }
        return encoding.equals("UTF8")
                ? Optional.empty()
                : Optional.of("is encoded in " + encoding + ": Qinghe needs UTF8");
    }
}
