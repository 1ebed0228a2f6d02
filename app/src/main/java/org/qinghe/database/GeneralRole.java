package org.qinghe.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The role in whose name the application reads and writes. It owns nothing: it may add to tables that are marked append-only
 * by their comment, and read and write the others; it can neither change nor empty the former, nor alter any.
 *
 * @param name the role's name
 * @param password its password
 */
record GeneralRole(String name, String password) {

    /** How the comment of a table begins to which rows are only ever added. */
    static final String APPEND_ONLY = "append-only";

    static GeneralRole of(DatabaseAddress address, String database) {
        var name = database + "_app";
        return new GeneralRole(name, Secret.derived(address.password(), name));
    }

    /** Makes the role or renews its password; connections are the owner's. */
    void make(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            var verb = Roles.known(owner, name) ? "alter" : "create";
            statement.execute("%s role \"%s\" login password '%s'".formatted(verb, name, password));
        }
    }

    /** Grants what the role may do in every schema that is the database owner's; those of care and of support are others'. */
    void grant(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (var schema : schemas(owner)) {
                statement.execute("grant usage on schema \"%s\" to \"%s\"".formatted(schema, name));
                statement.execute(
                        "grant usage, select on all sequences in schema \"%s\" to \"%s\"".formatted(schema, name));
                statement.execute("grant execute on all functions in schema \"%s\" to \"%s\"".formatted(schema, name));
            }
            for (var table : tables(owner)) {
                statement.execute("revoke all on %s from \"%s\"".formatted(table.name, name));
                statement.execute("grant %s on %s to \"%s\""
                        .formatted(
                                table.appendOnly ? "select, insert" : "select, insert, update, delete",
                                table.name,
                                name));
            }
        }
    }

    private record Table(String name, boolean appendOnly) {}

    private static List<String> schemas(Connection owner) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = owner.createStatement().executeQuery("""
                select nspname from pg_namespace
                where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
                  and nspowner = (select oid from pg_roles where rolname = current_user)
                order by nspname
                """)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static List<Table> tables(Connection owner) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var rows = owner.createStatement().executeQuery("""
                select format('%I.%I', n.nspname, c.relname),
                       coalesce(obj_description(c.oid, 'pg_class'), '') like 'append-only%'
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm')
                  and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
                  and n.nspowner = (select oid from pg_roles where rolname = current_user)
                order by 1
                """)) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getBoolean(2)));
            }
        }
        return tables;
    }
}
