package org.qinghe.care.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.database.CareConnections;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** G2: the schema care is closed to every role but its own, and to that one nothing is open beyond what it was granted. */
@QingheTest
class CareIsolationTest {

    @Autowired
    JdbcClient general;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Autowired
    CareConnections connections;

    @Test
    void theGeneralRoleIsRefusedAtEveryTableOfTheSchema() {
        var tables = tables();
        assertThat(tables).contains("care.client", "care.consent", "care.entry", "care.look");
        for (var table : tables) {
            for (var statement : List.of(
                    "select count(*) from " + table,
                    "insert into " + table + " default values",
                    "delete from " + table,
                    "truncate " + table,
                    "alter table " + table + " disable row level security",
                    "comment on table " + table + " is ''",
                    "copy " + table + " to stdout")) {
                assertThatThrownBy(() -> general.sql(statement).query().listOfRows())
                        .as(statement)
                        .rootCause()
                        .hasMessageMatching("(?s).*(permission denied for schema care|COPY commands are only).*");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' union select id::text from care.client --",
                "'; select * from care.entry; --",
                "' or exists (select from care.client) --",
                "'; set role \"%s_care\"; select * from care.client; --",
                "'; set session authorization \"%s_care\"; select * from care.client; --",
                "'; set role \"%s_care_owner\"; drop schema care cascade; --",
                "'; grant \"%s_care\" to current_user; --",
                "'; select care.opens(gen_random_uuid(), true); --",
                "'; select care.behind_door(''); --"
            })
    void aQueryInjectedIntoTheGeneralRolesStatementsReachesNothing(String injected) {
        var name = general.sql("select current_database()").query(String.class).single();
        var broken = "select name_zh from places.area where name_zh = '" + injected.replace("%s", name);
        assertThatThrownBy(() -> general.sql(broken).query().listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void everythingInTheSchemaIsOwnedByARoleThatCannotSignIn() {
        assertThat(asOwner("""
                        select distinct pg_get_userbyid(owner) || ' ' || rolcanlogin
                        from (select relowner as owner from pg_class where relnamespace = 'care'::regnamespace
                              union all select proowner from pg_proc where pronamespace = 'care'::regnamespace
                              union all select nspowner from pg_namespace where nspname = 'care') owned
                        join pg_roles on pg_roles.oid = owner
                        """)).containsExactly(database() + "_care_owner false");
    }

    @Test
    void everyTableChoosesItsRows() {
        assertThat(asOwner("""
                        select relname from pg_class
                        where relnamespace = 'care'::regnamespace and relkind in ('r', 'p') and not relrowsecurity
                        """)).isEmpty();
    }

    @Test
    void nobodyButTheRoleOfCareWasGrantedAnything() {
        assertThat(asOwner("""
                        select distinct coalesce(nullif(pg_get_userbyid(granted.grantee), 'unknown (OID=0)'), 'everybody')
                        from (select (aclexplode(coalesce(relacl, acldefault('r', relowner)))).* from pg_class
                              where relnamespace = 'care'::regnamespace and relkind in ('r', 'p', 'v', 'm')
                              union all
                              select (aclexplode(coalesce(proacl, acldefault('f', proowner)))).* from pg_proc
                              where pronamespace = 'care'::regnamespace
                              union all
                              select (aclexplode(coalesce(nspacl, acldefault('n', nspowner)))).* from pg_namespace
                              where nspname = 'care') granted
                        """)).containsExactlyInAnyOrder(database() + "_care_owner", database() + "_care");
    }

    @Test
    void theRoleOfCareCanNeitherRemoveARecordNorTakeBackWhatIsAppendOnly() {
        var care = JdbcClient.create(connections.source());
        for (var statement : List.of(
                "delete from care.client",
                "delete from care.withdrawal",
                "update care.consent set until_time = 'infinity'",
                "update care.withdrawal set at = 'infinity'",
                "update care.look set what = ''",
                "delete from care.look",
                "update care.entry set sealed = ''",
                "update care.emergency set until_time = 'infinity'",
                "insert into care.emergency (id, client) values (gen_random_uuid(), gen_random_uuid())",
                "update care.emergency_review set verdict = 'JUSTIFIED'",
                "delete from care.emergency_review",
                "delete from care.emergency_search",
                "update care.erasure_proposal set approved_by = gen_random_uuid(), approved_at = now()",
                "insert into care.erasure_proposal (reference) values ('')",
                "update care.erasure_certificate set rows_erased = 0",
                "delete from care.erasure_certificate",
                "update care.client set unit = gen_random_uuid()",
                "update care.consent set ended_at = null",
                "insert into care.consent (id, from_time) values (gen_random_uuid(), '2020-01-01')",
                "insert into care.consent (id, ended_at) values (gen_random_uuid(), null)",
                "insert into care.client (id, asked_on) values (gen_random_uuid(), '2020-01-01')",
                "insert into care.client (id, state) values (gen_random_uuid(), 'CLOSED')",
                "insert into care.assignment (account, from_time) values (gen_random_uuid(), '2020-01-01')",
                "insert into care.look (what, at) values ('read', '2020-01-01')",
                "insert into care.look (number, what) overriding system value values (1, 'read')",
                "insert into care.entry (id, written_at) values (gen_random_uuid(), '2020-01-01')",
                "insert into care.emergency_review (emergency, reviewed_at) values (gen_random_uuid(), '2020-01-01')",
                "insert into care.erasure_request (client, asked_at) values (gen_random_uuid(), '2020-01-01')",
                "insert into care.appointment (id, state) values (gen_random_uuid(), 'DONE')",
                "insert into care.episode (id, state) values (gen_random_uuid(), 'COMPLETED')",
                "insert into care.referral (id, state) values (gen_random_uuid(), 'ACCEPTED')",
                "insert into care.referral (id, requested_at) values (gen_random_uuid(), '2020-01-01')",
                "insert into care.withdrawal (consent, at) values (gen_random_uuid(), '2020-01-01')",
                "truncate care.look")) {
            assertThatThrownBy(() -> care.sql(statement).update())
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        for (var statement : List.of(
                "alter table care.client disable row level security",
                "drop policy client_read on care.client",
                "create policy all_of_them on care.client using (true)",
                "create or replace function care.opens(person uuid, to_sensitive boolean) returns boolean"
                        + " language sql return true")) {
            assertThatThrownBy(() -> care.sql(statement).update())
                    .as(statement)
                    .rootCause()
                    .hasMessageMatching("(?s).*(must be owner|permission denied).*");
        }
    }

    @Test
    void theRoleOfCareSeesNothingOfTheRestAndNoRowWithoutAName() {
        var care = JdbcClient.create(connections.source());
        assertThatThrownBy(() -> care.sql("select count(*) from units.account")
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("permission denied for schema units");
        for (var table : tables()) {
            assertThat(care.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private List<String> tables() {
        return asOwner("""
                select 'care.' || relname from pg_class
                where relnamespace = 'care'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by 1
                """);
    }

    private String database() {
        return general.sql("select current_database()").query(String.class).single();
    }

    private List<String> asOwner(String query) {
        return JdbcClient.create(owner).sql(query).query(String.class).list();
    }
}
