package org.qinghe.database;

import java.sql.Connection;
import java.sql.SQLException;

/** The roles of a server. */
final class Roles {

    private Roles() {}

    static boolean known(Connection connection, String role) throws SQLException {
        try (var known = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            known.setString(1, role);
            try (var row = known.executeQuery()) {
                return row.next();
            }
        }
    }
}
