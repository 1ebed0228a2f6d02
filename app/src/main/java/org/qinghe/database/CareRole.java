package org.qinghe.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * The roles of the schema in which the records of people in care stand. One owns it and cannot sign in; the other signs in,
 * owns nothing, and does there what the migrations grant it, row by row. The role in whose name everything else works is a
 * member of neither.
 *
 * @param name the role that signs in
 * @param password its password
 * @param owner the role that owns the schema
 */
record CareRole(String name, String password, String owner) {

    static CareRole of(DatabaseAddress address, String database) {
        var name = database + "_care";
        return new CareRole(name, Secret.derived(address.password(), name), name + "_owner");
    }

    /** Makes the roles or renews the password; connections are the database owner's. */
    void make(Connection databaseOwner) throws SQLException {
        try (var statement = databaseOwner.createStatement()) {
            if (!Roles.known(databaseOwner, owner)) {
                statement.execute("create role \"%s\" nologin".formatted(owner));
                statement.execute("grant \"%s\" to current_user".formatted(owner));
            }
            var verb = Roles.known(databaseOwner, name) ? "alter" : "create";
            statement.execute("%s role \"%s\" login password '%s'".formatted(verb, name, password));
        }
    }

    /** What stands in the migrations for the roles' names. */
    Map<String, String> placeholders() {
        return Map.of("careRole", name, "careOwner", owner);
    }
}
