package org.qinghe.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.FreshDatabase;

/** What a start lets the general role do. */
class GeneralRoleTest {

    @Test
    void holdsTheRoleToWhatItMayDoHoweverItWasLeft() throws Exception {
        inFreshDatabase((owner, role) -> {
            run(
                    owner,
                    "create schema market",
                    "create table market.stall (name text)",
                    "create table market.book (line text)",
                    "comment on table market.book is 'append-only: nothing is struck out'",
                    "create sequence market.number",
                    "create function market.hours() returns int language sql as 'select 8'",
                    "revoke execute on function market.hours() from public",
                    "grant all on market.book to \"%s\"".formatted(role.name()),
                    "grant update (name) on market.stall to \"%s\"".formatted(role.name()));

            role.grant(owner);

            assertThat(privileges(owner, role, "market.stall")).containsExactly("DELETE", "INSERT", "SELECT", "UPDATE");
            assertThat(privileges(owner, role, "market.book")).containsExactly("INSERT", "SELECT");
            assertThat(rows(
                            owner,
                            "select attname from pg_attribute where attacl is not null and attnum > 0"
                                    + " and attrelid = 'market.stall'::regclass"))
                    .isEmpty();
            assertThat(rows(
                            owner,
                            "select has_schema_privilege('%1$s', 'market', 'usage')".formatted(role.name())
                                    + " and has_sequence_privilege('%1$s', 'market.number', 'usage')"
                                            .formatted(role.name())
                                    + " and has_function_privilege('%1$s', 'market.hours()', 'execute')"
                                            .formatted(role.name())))
                    .containsExactly("t");
        });
    }

    @Test
    void writesNothingWhereNothingDiffers() throws Exception {
        inFreshDatabase((owner, role) -> {
            run(owner, "create schema market", "create table market.stall (name text)");
            role.grant(owner);
            var written = "select xmin::text from pg_class where oid = 'market.stall'::regclass";
            var before = rows(owner, written);

            role.grant(owner);

            assertThat(rows(owner, written)).isEqualTo(before);
        });
    }

    private interface Work {
        void with(Connection owner, GeneralRole role) throws SQLException;
    }

    private static void inFreshDatabase(Work work) throws SQLException {
        var address = FreshDatabase.make();
        try (var owner = DriverManager.getConnection(address.url(), address.owner(), address.password())) {
            var role = GeneralRole.of(address, owner.getCatalog());
            role.make(owner);
            work.with(owner, role);
        }
    }

    private static void run(Connection owner, String... statements) throws SQLException {
        for (var each : statements) {
            owner.createStatement().execute(each);
        }
    }

    private static List<String> privileges(Connection owner, GeneralRole role, String table) throws SQLException {
        return rows(owner, """
                select privilege_type from pg_class, aclexplode(relacl)
                where oid = '%s'::regclass and grantee = '"%s"'::regrole order by 1
                """.formatted(table, role.name()));
    }

    private static List<String> rows(Connection owner, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = owner.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
