package org.qinghe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The role in whose name the application works owns nothing and can take nothing back. */
@QingheTest
class ServerSettingsTest {

    @Autowired
    JdbcClient database;

    @Test
    void theApplicationIsNobodySpecialInTheDatabase() {
        assertThat(database.sql("""
                        select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls
                        from pg_roles where rolname = current_user
                        """).query(Boolean.class).single()).isFalse();
        assertThat(database.sql("select count(*) from pg_class where relowner = current_user::regrole")
                        .query(Long.class)
                        .single())
                .as("tables it owns")
                .isZero();
    }

    @Test
    void tablesToWhichRowsAreOnlyAddedCanBeNeitherChangedNorEmptied() {
        var tables = appendOnly();
        assertThat(tables).contains("safeguards.audit_entry", "safeguards.checkpoint");
        for (var table : tables) {
            for (var statement : List.of("delete from %s", "truncate %s", "update %s set %s = null")) {
                refused(statement.formatted(table, aColumnOf(table)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table safeguards.audit_entry add column more text",
                "drop table safeguards.audit_entry",
                "alter table units.account disable trigger all",
                "drop schema figures cascade",
                "create table safeguards.aside (number int)",
                "create schema elsewhere",
                "create role helper",
                "alter role current_user superuser",
                "copy units.account to program 'cat'",
                "select pg_read_file('pg_hba.conf')",
                "alter system set fsync = off"
            })
    void itCanNeitherAlterNorDropNorReachBeyondItsTables(String statement) {
        refused(statement);
    }

    private void refused(String statement) {
        assertThatThrownBy(() -> database.sql(statement).update())
                .as(statement)
                .hasStackTraceContaining("org.postgresql.util.PSQLException")
                .satisfies(
                        failure -> assertThat(sqlState(failure)).as(statement).isEqualTo("42501"));
    }

    private static String sqlState(Throwable failure) {
        return failure instanceof java.sql.SQLException refusal
                ? refusal.getSQLState()
                : failure.getCause() == null ? "" : sqlState(failure.getCause());
    }

    private String aColumnOf(String table) {
        return database.sql("select min(attname::text) from pg_attribute"
                        + " where attrelid = cast(? as regclass) and attnum > 0 and attidentity = ''")
                .param(table)
                .query(String.class)
                .single();
    }

    /** Those of the schemas this role may enter; CareIsolationTest tries the one it may not. */
    private List<String> appendOnly() {
        return database.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and obj_description(c.oid, 'pg_class') like 'append-only%'
                          and has_schema_privilege(n.oid, 'usage')
                        order by 1
                        """).query(String.class).list();
    }
}
