package org.qinghe.staff.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.access.Viewer;
import org.qinghe.database.CareKeyFolder;
import org.qinghe.database.DataFolder;
import org.qinghe.database.SupportConnections;
import org.qinghe.staff.StaffPeople;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Post;
import org.qinghe.units.Post.Responsibility;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitPosts;
import org.qinghe.units.Units;
import org.qinghe.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What a worker asks of the contact they chose is theirs alone, whoever asks the program or the database. */
@QingheTest
class SupportTest {

    private static final String WORDS = "It has been too much since spring";

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    UnitPosts posts;

    @Autowired
    List<ModuleAccess> modules;

    @Autowired
    Support support;

    @Autowired
    JdbcClient general;

    @Autowired
    SupportConnections connections;

    @Autowired
    DataFolder folder;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    Unit school;
    Viewer writer;
    Viewer contact;
    Viewer other;
    Viewer leader;

    @BeforeEach
    void aSchoolWithALeaderAndSomebodyWhoAgreedToListen() throws Exception {
        var people = new StaffPeople(units, colleagues);
        school = people.unit("丙求助学校", "School C");
        writer = people.person(school, "求助人", SupportAccess.USE);
        other = people.person(school, "旁人", SupportAccess.USE);
        leader = everything(people.person(school, "校长"));
        leads(leader, Responsibility.FIRST);
        contact = people.person(people.unit("丁倾听单位", "Unit D"), "倾听人", SupportAccess.USE);
        sent("/staff/support/contact/offer", contact);
    }

    @Test
    void theTwoOfThemReadAndAnswerAndNobodyElseFindsAnything() throws Exception {
        var path = asked();

        read(path, writer).andExpect(content().string(containsString(WORDS)));
        read("/", contact).andExpect(content().string(containsString("private words wait for you")));
        read("/staff/support/contact", contact).andExpect(content().string(containsString("求助人")));
        read(path, contact).andExpect(content().string(containsString(WORDS)));
        sent(path + "/answer", contact, "text", "Let us talk on Friday", "suggestion", "LESS_WORK");
        read(path, writer)
                .andExpect(content().string(containsString("Let us talk on Friday")))
                .andExpect(content().string(containsString("Giving some work to others")));

        for (var reader : List.of(other, leader, everything(other))) {
            web.perform(get(path).with(as(reader))).andExpect(status().isNotFound());
            for (var step : List.of("/answer", "/close", "/withdraw")) {
                web.perform(post(path + step).param("text", "x").with(csrf()).with(as(reader)))
                        .andExpect(status().isNotFound());
            }
            read("/staff/support", reader).andExpect(content().string(not(containsString("倾听人"))));
            read("/staff/support/contact", reader).andExpect(content().string(not(containsString("求助人"))));
        }
        web.perform(post(path + "/withdraw").with(csrf()).with(as(contact))).andExpect(status().isNotFound());
        read(path, writer).andExpect(content().string(containsString(WORDS)));
    }

    @Test
    void whoeverAssessesIsNoContactAndIsNotOfferedAsOne() throws Exception {
        read("/staff/support/contact", leader).andExpect(content().string(containsString("you cannot be a contact")));
        sent("/staff/support/contact/offer", leader);
        assertThat(ofSchema("select count(*) from staff_support.contact where account = ?", leader.account()))
                .isZero();

        sent("/staff/support/contact/offer", other);
        read("/staff/support/new", writer).andExpect(content().string(containsString("旁人")));
        leads(other, Responsibility.DIRECT);
        read("/staff/support/new", writer).andExpect(content().string(not(containsString("旁人"))));
        read("/staff/support/new", contact).andExpect(content().string(containsString("旁人")));
        web.perform(asking(other)).andExpect(status().isOk());
        assertThat(ofSchema("select count(*) from staff_support.request where contact = ?", other.account()))
                .isZero();
    }

    @Test
    void theDatabaseItselfRefusesALeaderAsContactAndShowsNothingToAContactWhoBecomesOne() throws Exception {
        assertThatThrownBy(() -> inTheNameOf(
                        leader,
                        "insert into staff_support.contact (account) values (staff_support.account()) returning 1"))
                .rootCause()
                .hasMessageContaining("row-level security");
        asOwner()
                .sql("insert into staff_support.contact (account) values (?)")
                .param(leader.account())
                .update();
        assertThatThrownBy(() -> inTheNameOf(writer, """
                        insert into staff_support.request (id, writer, contact, written_on, words)
                        values (gen_random_uuid(), staff_support.account(), '%s', current_date, '') returning 1
                        """.formatted(leader.account())))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> inTheNameOf(other, """
                        insert into staff_support.request (id, writer, contact, written_on, words)
                        values (gen_random_uuid(), '%s', '%s', current_date, '') returning 1
                        """.formatted(writer.account(), contact.account())))
                .as("in another's name")
                .rootCause()
                .hasMessageContaining("row-level security");

        var path = asked();
        read(path, contact).andExpect(content().string(containsString(WORDS)));
        leads(contact, Responsibility.FIRST);
        web.perform(get(path).with(as(contact))).andExpect(status().isNotFound());
        read(path, writer).andExpect(content().string(containsString("cannot read this any more")));
    }

    @Test
    void theGeneralRoleIsRefusedAtEveryTableAndCannotBecomeTheOther() throws Exception {
        asked();
        for (var table : tables()) {
            for (var statement : List.of(
                    "select count(*) from " + table,
                    "insert into " + table + " default values",
                    "delete from " + table,
                    "truncate " + table,
                    "alter table " + table + " disable row level security")) {
                assertThatThrownBy(() -> general.sql(statement).query().listOfRows())
                        .as(statement)
                        .rootCause()
                        .hasMessageContaining("permission denied for schema staff_support");
            }
        }
        for (var statement : List.of(
                "set role \"%s_support\"",
                "set role \"%s_support_owner\"",
                "set session authorization \"%s_support\"",
                "grant \"%s_support\" to current_user",
                "select staff_support.closed_by('2000-01-01')")) {
            assertThatThrownBy(() -> general.sql(statement.replace("%s", database()))
                            .query()
                            .listOfRows())
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theRoleOfSupportSeesTheRowsOfTheAccountItNamesAndWithoutOneNone() throws Exception {
        asked();
        assertThat(tables())
                .containsExactly("staff_support.answer", "staff_support.contact", "staff_support.request")
                .allSatisfy(table -> assertThat(JdbcClient.create(connections.source())
                                .sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isZero());
        assertThat(inTheNameOf(writer, "select count(*) from staff_support.request"))
                .isEqualTo(1);
        assertThat(inTheNameOf(contact, "select count(*) from staff_support.request"))
                .isEqualTo(1);
        assertThat(inTheNameOf(other, "select count(*) from staff_support.request"))
                .isZero();
        assertThat(inTheNameOf(leader, "select count(*) from staff_support.request"))
                .isZero();
        var shut = JdbcClient.create(connections.source());
        for (var statement : List.of(
                "select count(*) from units.account",
                "update staff_support.request set contact = gen_random_uuid()",
                "update staff_support.request set words = ''",
                "update staff_support.answer set words = ''",
                "delete from staff_support.answer",
                "truncate staff_support.request cascade")) {
            assertThatThrownBy(() -> shut.sql(statement).query().listOfRows())
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        for (var statement : List.of(
                "alter table staff_support.request disable row level security",
                "create policy all_of_them on staff_support.request using (true)",
                "create or replace function staff_support.opens(writer uuid, contact uuid) returns boolean"
                        + " language sql return true")) {
            assertThatThrownBy(() -> shut.sql(statement).update())
                    .as(statement)
                    .rootCause()
                    .hasMessageMatching("(?s).*(must be owner|permission denied).*");
        }
    }

    @Test
    void everythingInTheSchemaIsOwnedByARoleThatCannotSignInAndGrantedToOneRole() {
        assertThat(asOwner().sql("""
                        select distinct pg_get_userbyid(owner) || ' ' || rolcanlogin
                        from (select relowner as owner from pg_class where relnamespace = 'staff_support'::regnamespace
                              union all select proowner from pg_proc where pronamespace = 'staff_support'::regnamespace
                              union all select nspowner from pg_namespace where nspname = 'staff_support') owned
                        join pg_roles on pg_roles.oid = owner
                        """).query(String.class).list()).containsExactly(database() + "_support_owner false");
        assertThat(asOwner().sql("""
                        select distinct coalesce(nullif(pg_get_userbyid(granted.grantee), 'unknown (OID=0)'), 'everybody')
                        from (select (aclexplode(coalesce(relacl, acldefault('r', relowner)))).* from pg_class
                              where relnamespace = 'staff_support'::regnamespace and relkind in ('r', 'p', 'v', 'm')
                              union all
                              select (aclexplode(coalesce(proacl, acldefault('f', proowner)))).* from pg_proc
                              where pronamespace = 'staff_support'::regnamespace
                              union all
                              select (aclexplode(coalesce(nspacl, acldefault('n', nspowner)))).* from pg_namespace
                              where nspname = 'staff_support') granted
                        """).query(String.class).list())
                .containsExactlyInAnyOrder(database() + "_support_owner", database() + "_support");
        assertThat(asOwner().sql("""
                        select relname from pg_class
                        where relnamespace = 'staff_support'::regnamespace and relkind in ('r', 'p') and not relrowsecurity
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void theTrailTellsOfContactsAndNotThatSomebodyAsked() throws Exception {
        assertThat(trailOf(contact)).containsExactly("staff.contactOffered");
        var path = asked();
        sent(path + "/answer", contact, "text", "Let us talk");
        sent(path + "/close", writer);
        sent(path + "/withdraw", writer);

        assertThat(trailOf(writer)).isEmpty();
        assertThat(trailOf(contact)).containsExactly("staff.contactOffered");
        assertThat(general.sql("select count(*) from safeguards.audit_entry where audit_entry::text like ?")
                        .param("%" + id(path) + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void withdrawingErasesTheWordsAndTheKeyThatOpensThem() throws Exception {
        var path = asked();
        var id = id(path);
        sent(path + "/answer", contact, "text", "Let us talk");
        var key = new CareKeyFolder(folder.supportKeys()).file(id);
        assertThat(Files.exists(key)).isTrue();
        assertThat(new String(stored(id), StandardCharsets.UTF_8)).doesNotContain("spring");
        var before = asOwner()
                .sql("select * from staff_support.request where id = ?")
                .param(id)
                .query()
                .singleRow();

        sent(path + "/withdraw", writer);

        assertThat(Files.exists(key)).isFalse();
        assertThat(ofSchema("select count(*) from staff_support.request where id = ?", id))
                .isZero();
        assertThat(ofSchema("select count(*) from staff_support.answer where request = ?", id))
                .isZero();
        asOwner()
                .sql("""
                        insert into staff_support.request (id, writer, contact, written_on, words) values (?, ?, ?, ?, ?)
                        """)
                .params(id, writer.account(), contact.account(), before.get("written_on"), before.get("words"))
                .update();
        read(path, contact)
                .andExpect(content().string(containsString("nothing of it can be read")))
                .andExpect(content().string(not(containsString(WORDS))));
        sent(path + "/withdraw", writer);
    }

    @Test
    void wordsPutInAnotherPlaceAreNotRead() throws Exception {
        var first = id(asked());
        var second = id(asked());
        asOwner()
                .sql("update staff_support.request set words = ? where id = ?")
                .params(stored(first), second)
                .update();
        assertThatThrownBy(() -> read("/staff/support/" + second, writer))
                .rootCause()
                .hasMessageContaining("decryption failed");
        sent("/staff/support/" + second + "/withdraw", writer);
    }

    @Test
    void aClosedRequestTakesNoMoreWordsAndIsErasedAfterItsTime() throws Exception {
        var path = asked();
        var young = asked();
        var open = asked();
        sent(path + "/close", contact);
        sent(young + "/close", writer);
        web.perform(post(path + "/answer").param("text", "more").with(csrf()).with(as(writer)))
                .andExpect(status().isNotFound());
        var today = LocalDate.now(clock);
        closedOn(path, today.minusDays(90));
        closedOn(young, today.minusDays(89));

        support.eraseClosed();

        web.perform(get(path).with(as(writer))).andExpect(status().isNotFound());
        assertThat(Files.exists(new CareKeyFolder(folder.supportKeys()).file(id(path))))
                .isFalse();
        read(young, writer).andExpect(content().string(containsString(WORDS)));
        read(open, writer).andExpect(content().string(containsString(WORDS)));
    }

    @Test
    void bothListsArePagedWithWhatWaitsFirst() throws Exception {
        var first = asked();
        for (int more = 0; more < Paging.USUAL_SIZE; more++) {
            asked();
        }
        sent(first + "/answer", contact, "text", "Let us talk");

        read("/staff/support", writer)
                .andExpect(content().string(containsString("Page 1 of 2")))
                .andExpect(content().string(containsString(first)));
        read("/staff/support/contact", contact)
                .andExpect(content().string(containsString("Page 1 of 2")))
                .andExpect(content().string(not(containsString(first))));
        read("/staff/support/contact?page=2", contact).andExpect(content().string(containsString(first)));
        read("/staff/support?page=7", writer).andExpect(status().isOk());
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() throws Exception {
        web.perform(post("/staff/support/new?lang=en").with(csrf()).with(as(writer)))
                .andExpect(content().string(containsString("Write a few words.")))
                .andExpect(content().string(containsString("Choose somebody from the list.")));
        web.perform(post("/staff/support/new?lang=en")
                        .param("contact", contact.account().toString())
                        .param("text", "x".repeat(4001))
                        .with(csrf())
                        .with(as(writer)))
                .andExpect(content().string(containsString("At most 4,000 characters.")));
        sent("/staff/support/contact/stop", contact);
        web.perform(asking(contact)).andExpect(content().string(containsString("Choose somebody from the list.")));
    }

    private String asked() throws Exception {
        return String.valueOf(web.perform(asking(contact))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder asking(Viewer whom) {
        return post("/staff/support/new?lang=en")
                .param("contact", whom.account().toString())
                .param("text", WORDS)
                .with(csrf())
                .with(as(writer));
    }

    private void sent(String path, Viewer by, String... fields) throws Exception {
        var request = post(path).with(csrf()).with(as(by));
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        web.perform(request).andExpect(status().is3xxRedirection());
    }

    private ResultActions read(String path, Viewer by) throws Exception {
        return web.perform(get(path).param("lang", "en").with(as(by))).andExpect(status().isOk());
    }

    private void leads(Viewer somebody, Responsibility responsibility) {
        posts.save(new Post(
                UUID.randomUUID(),
                somebody.unit(),
                "负责人",
                "Head",
                Optional.of(somebody.account()),
                "",
                responsibility));
    }

    /** The same person with every permission there is, as no role has them. */
    private Viewer everything(Viewer somebody) {
        Set<String> all = modules.stream()
                .flatMap(module -> module.permissions().stream())
                .map(Permission::code)
                .collect(Collectors.toSet());
        return new Viewer(
                somebody.account(),
                somebody.name(),
                somebody.unit(),
                somebody.unitNameZh(),
                somebody.unitNameEn(),
                somebody.area(),
                all);
    }

    /** A number, asked in the name of the role of support, for an account that the connection names itself. */
    private long inTheNameOf(Viewer somebody, String statement) {
        var desk = new SupportDesk(connections);
        var before = org.springframework.security.core.context.SecurityContextHolder.getContext();
        org.springframework.security.core.context.SecurityContextHolder.setContext(
                new org.springframework.security.core.context.SecurityContextImpl(
                        new org.springframework.security.authentication.TestingAuthenticationToken(
                                (Viewer.Carrier) () -> somebody, "")));
        try {
            return desk.ofTheViewer(
                    database -> database.sql(statement).query(Long.class).single());
        } finally {
            org.springframework.security.core.context.SecurityContextHolder.setContext(before);
        }
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private void closedOn(String path, LocalDate day) {
        asOwner()
                .sql("update staff_support.request set closed_on = ? where id = ?")
                .params(day, id(path))
                .update();
    }

    private byte[] stored(UUID id) {
        return asOwner()
                .sql("select words from staff_support.request where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    private List<String> trailOf(Viewer somebody) {
        return general.sql("select action from safeguards.audit_entry where account = ?")
                .param(somebody.account())
                .query(String.class)
                .list();
    }

    private long ofSchema(String query, UUID value) {
        return asOwner().sql(query).param(value).query(Long.class).single();
    }

    private List<String> tables() {
        return asOwner().sql("""
                        select 'staff_support.' || relname from pg_class
                        where relnamespace = 'staff_support'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by 1
                        """).query(String.class).list();
    }

    private JdbcClient asOwner() {
        return JdbcClient.create(owner);
    }

    private String database() {
        return general.sql("select current_database()").query(String.class).single();
    }
}
