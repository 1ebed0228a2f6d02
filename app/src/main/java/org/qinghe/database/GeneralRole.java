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

    private static final String OWN_SCHEMAS = """
            with role as (select oid, rolname from pg_roles where rolname = ?),
                 own as (
                     select oid, nspname from pg_namespace
                     where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
                       and nspowner = (select oid from pg_roles where rolname = current_user))
            """;

    private static final String GRANTS_IN_SCHEMAS = OWN_SCHEMAS + """
            select format('grant usage on schema %I to %I', nspname, rolname)
            from own, role where not has_schema_privilege(role.oid, own.oid, 'usage')
            union all
            select format('grant usage, select on sequence %I.%I to %I', nspname, relname, rolname)
            from own join pg_class c on c.relnamespace = own.oid and c.relkind = 'S', role
            where not has_sequence_privilege(role.oid, c.oid, 'usage') or not has_sequence_privilege(role.oid, c.oid, 'select')
            union all
            select format('grant execute on function %s to %I', cast(p.oid as regprocedure), rolname)
            from own join pg_proc p on p.pronamespace = own.oid and p.prokind <> 'p', role
            where not has_function_privilege(role.oid, p.oid, 'execute')
            """;

    private static final String GRANTS_ON_TABLES = OWN_SCHEMAS + """
            , wanted as (
                select c.oid, c.relacl, nspname, relname,
                       case when coalesce(obj_description(c.oid, 'pg_class'), '') like 'append-only%' then 'INSERT, SELECT'
                            else 'DELETE, INSERT, SELECT, UPDATE' end as grants
                from own join pg_class c on c.relnamespace = own.oid and c.relkind in ('r', 'p', 'v', 'm'))
            select format('revoke all on %1$I.%2$I from %3$I; grant %4$s on %1$I.%2$I to %3$I', nspname, relname, rolname, grants)
            from wanted, role
            where grants is distinct from (
                      select string_agg(privilege_type || case when is_grantable then ' to be granted' else '' end, ', '
                                        order by privilege_type)
                      from aclexplode(relacl) where grantee = role.oid)
               or exists (select from pg_attribute, aclexplode(attacl) where attrelid = wanted.oid and grantee = role.oid)
            """;

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

    /**
     * Grants what the role may do in every schema that is the database owner's, and takes back what else it may do to tables;
     * those of care, of support and of surveys are others'. Only what differs is granted: as a rule that is nothing, since the last
     * start.
     */
    void grant(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (var query : List.of(GRANTS_IN_SCHEMAS, GRANTS_ON_TABLES)) {
                for (var missing : missing(owner, query)) {
                    statement.execute(missing);
                }
            }
        }
    }

    private List<String> missing(Connection owner, String query) throws SQLException {
        var statements = new ArrayList<String>();
        try (var statement = owner.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    statements.add(rows.getString(1));
                }
            }
        }
        return statements;
    }
}
