package org.qinghe.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

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
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new DatabaseUnavailable("the database at " + address.url() + " is PostgreSQL " + major
                        + ": Qinghe needs " + OLDEST_MAJOR + " or later");
            }
            try (var row = connection.createStatement().executeQuery("show server_encoding")) {
                row.next();
                if (!"UTF8".equals(row.getString(1))) {
                    throw new DatabaseUnavailable("the database at " + address.url() + " is encoded in "
                            + row.getString(1) + ": Qinghe needs UTF8");
                }
            }
            return address;
        } catch (SQLException refused) {
            throw new DatabaseUnavailable(
                    "the database at " + address.url() + " does not let us in: " + refused.getMessage(), refused);
        }
    }
}
