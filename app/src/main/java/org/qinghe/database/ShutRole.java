package org.qinghe.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * The roles of a schema that is shut to everything but one part of the program. One owns it and cannot sign in; the other signs
 * in, owns nothing, and does there what the migrations grant it, row by row. The role in whose name everything else works is a
 * member of neither.
 *
 * @param part what it is called in the migrations and in the roles' names, such as {@code care}
 * @param name the role that signs in
 * @param password its password
 * @param owner the role that owns the schema
 */
record ShutRole(String part, String name, String password, String owner) {

    /** Of the records of people in care. */
    static final String CARE = "care";

    /** Of what workers ask of the contact they chose. */
    static final String SUPPORT = "support";

    /** Of what workers answer in a survey, as running counts. */
    static final String PULSE = "pulse";

    static ShutRole of(String part, DatabaseAddress address, String database) {
        var name = database + "_" + part;
        return new ShutRole(part, name, Secret.derived(address.password(), name), name + "_owner");
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

    /** What stands in the migrations for the roles' names, such as {@code careRole} and {@code careOwner}. */
    Map<String, String> placeholders() {
        return Map.of(part + "Role", name, part + "Owner", owner);
    }
}
