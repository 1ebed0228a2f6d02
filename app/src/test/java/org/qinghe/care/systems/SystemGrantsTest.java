package org.qinghe.care.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.StandardRole;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.people.Assignments;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.InCare;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Systems;
import org.qinghe.testing.Systems.Granted;
import org.qinghe.testing.Today;
import org.qinghe.units.Colleagues;
import org.qinghe.units.TechnicalAccounts;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A care system gets its grant from two people, belongs to no unit of public security, and is linked by the person's worker. */
@QingheTest
class SystemGrantsTest {

    private static final String[] SCOPES = {"Patient.rs", "Appointment.rs", "Appointment.c"};

    @Autowired
    MockMvc web;

    @Autowired
    Gate gate;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    TechnicalAccounts accounts;

    @Autowired
    Assignments assignments;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Systems systems;
    private InCare inCare;
    private UUID unit = UUID.randomUUID();
    private UUID responsible = UUID.randomUUID();

    @BeforeEach
    void aUnit() {
        Lawful.everything(database);
        systems = beans.createBean(Systems.class);
        inCare = beans.createBean(InCare.class);
        unit = unit(Unit.Kind.CLINIC);
        responsible = colleagues.open(unit, mark(), "系统负责人", List.of(StandardRole.CARE_WORKER));
    }

    @Test
    void oneProposesAnotherApprovesAndTheSecretIsShownOnceAndKeptAsAHash() throws Exception {
        var proposer = Systems.officer(unit);
        web.perform(by(proposer, proposal(responsible))).andExpect(redirectedUrl("/care/systems"));
        var system = newest();
        assertThat(state(system)).isEqualTo("PROPOSED");
        web.perform(by(proposer, post("/care/systems/" + system + "/secret")))
                .andExpect(redirectedUrl("/care/systems"));
        web.perform(by(proposer, post("/care/systems/" + system + "/approve")));
        assertThat(state(system)).as("approved by whoever proposed it").isEqualTo("PROPOSED");
        web.perform(by(Systems.officer(UUID.randomUUID()), post("/care/systems/" + system + "/approve")));
        assertThat(state(system)).isEqualTo("APPROVED");
        var page = web.perform(by(proposer, post("/care/systems/" + system + "/secret")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var shown = Pattern.compile("data-secret>([\\w-]{43})<").matcher(page);
        assertThat(shown.find()).isTrue();
        assertThat(owned("select encode(secret_hash, 'hex') from care.system where id = '" + system + "'"))
                .containsExactly(java.util.HexFormat.of().formatHex(Secrets.hash(shown.group(1))));
        web.perform(by(proposer, get("/care/systems")))
                .andExpect(content().string(not(containsString(shown.group(1)))));
        assertThat(database.sql("select details from safeguards.audit_entry")
                        .query(String.class)
                        .list())
                .noneMatch(each -> each.contains(shown.group(1)));
    }

    @Test
    void everyStepIsInTheTrail() throws Exception {
        var proposer = Systems.officer(unit);
        web.perform(by(proposer, proposal(responsible)));
        var system = newest();
        var other = Systems.officer(UUID.randomUUID());
        web.perform(by(other, post("/care/systems/" + system + "/approve")));
        web.perform(by(proposer, post("/care/systems/" + system + "/secret")));
        web.perform(by(other, post("/care/systems/" + system + "/end")));
        assertThat(database.sql("select action from safeguards.audit_entry where subject = ? order by number")
                        .param("system/" + system)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "care.systemProposed", "care.systemApproved", "care.systemSecretMade", "care.systemEnded");
    }

    @Test
    void theDatabaseRefusesAnApprovalByWhoeverProposedIt() {
        var proposer = Systems.officer(unit);
        var system = systems.proposed(proposer, Purpose.CARE, SCOPES);
        SignedIn.now(proposer);
        try {
            assertThatThrownBy(() -> gate.grantSystems(granting -> granting.sql("select care.approve_system(?)")
                            .param(system)
                            .query(Boolean.class)
                            .single()))
                    .hasStackTraceContaining("a_system_needs_two");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void aUnitOfPublicSecurityNeverHasOne() throws Exception {
        var police = unit(Unit.Kind.PUBLIC_SECURITY);
        assertThatThrownBy(() -> accounts.open(police, "系统"))
                .hasStackTraceContaining("a public-security unit cannot have a care system");
        var clinic = unit(Unit.Kind.CLINIC);
        systems.proposed(Systems.officer(clinic), Purpose.CARE, SCOPES);
        assertThatThrownBy(() -> database.sql("update units.unit set kind = 'PUBLIC_SECURITY' where id = ?")
                        .param(clinic)
                        .update())
                .hasStackTraceContaining("a public-security unit cannot have a care system");
        var strange = UUID.randomUUID();
        assertThatThrownBy(() -> owned("""
                        insert into care.system (id, unit, name, responsible, purpose, scopes, valid_until, proposed_by)
                        values ('%s', '%s', 'x', '%s', 'CARE', array['Patient.rs'], current_date + 1, '%s') returning name
                        """.formatted(strange, police, strange, strange)))
                .hasStackTraceContaining("a technical account of its own unit");
        var officer = colleagues.open(police, mark(), "民警", List.of(StandardRole.UNIT_REPORTER));
        web.perform(by(Systems.officer(police), proposal(officer))).andExpect(redirectedUrl("/care/systems"));
        assertThat(owned("select name from care.system where unit = '" + police + "'"))
                .isEmpty();
    }

    @Test
    void whatIsWrongIsSaidBesideTheField() throws Exception {
        web.perform(by(Systems.officer(unit), post("/care/systems").param("validUntil", "2020-01-01")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"e-name\"")))
                .andExpect(content().string(containsString("id=\"e-responsible\"")))
                .andExpect(content().string(containsString("id=\"e-purpose\"")))
                .andExpect(content().string(containsString("id=\"e-scopes\"")))
                .andExpect(content().string(containsString("id=\"e-validUntil\"")));
        web.perform(by(Systems.officer(unit), get("/care/systems/new?lang=en")))
                .andExpect(content()
                        .string(allOf(containsString("Choose only"), containsString("Scores of instruments"))));
    }

    @Test
    void onlyThePersonsOwnWorkerLinksASystemAndOnlyOneInForce() throws Exception {
        var worker = worker();
        var person = inCare.with(worker, true, Purpose.CARE);
        var system = systems.of(unit, Purpose.CARE, SCOPES).id();
        web.perform(by(worker(), post("/care/" + person + "/systems").param("system", system.toString())))
                .andExpect(status().isNotFound());
        assertThatThrownBy(() ->
                        systems.assign(worker, person, systems.proposed(Systems.officer(unit), Purpose.CARE, SCOPES)))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> systems.assign(
                        worker,
                        person,
                        systems.of(unit(Unit.Kind.CLINIC), Purpose.CARE, SCOPES).id()))
                .as("another unit's system")
                .hasStackTraceContaining("row-level security");
        SignedIn.now(SignedIn.viewer(unit, "", Purposes.SUPERVISION));
        try {
            assertThatThrownBy(() -> gate.open(Purpose.SUPERVISION, room -> {
                        assignments.assign(room, person, system);
                        return true;
                    }))
                    .as("handed on by a supervisor")
                    .hasStackTraceContaining("row-level security");
        } finally {
            SecurityContextHolder.clearContext();
        }
        web.perform(by(worker, post("/care/" + person + "/systems").param("system", system.toString())))
                .andExpect(redirectedUrl("/care/" + person + "/systems"));
        assertThat(linked(person)).contains(system);
        web.perform(by(worker, get("/care/" + person + "/systems")))
                .andExpect(content().string(allOf(containsString("医院信息系统"), containsString("取消关联"))));
        web.perform(by(worker, post("/care/" + person + "/systems/" + system + "/end")));
        assertThat(linked(person)).doesNotContain(system);
    }

    @Test
    void withTheGrantOrThePersonsLastWorkerTheLinkEnds() {
        var worker = worker();
        var first = inCare.with(worker, true, Purpose.CARE);
        var second = inCare.with(worker, true, Purpose.CARE);
        var ended = systems.of(unit, Purpose.CARE, SCOPES).id();
        var going = systems.of(unit, Purpose.CARE, SCOPES).id();
        Stream.of(ended, going).forEach(system -> systems.assign(worker, first, system));
        systems.assign(worker, second, going);
        systems.end(ended);
        assertThat(linked(first)).containsExactlyInAnyOrder(worker.account(), going);
        SignedIn.now(worker);
        try {
            gate.open(Purpose.FIRST_CONTACT, room -> {
                assignments.end(room, first, worker.account());
                return true;
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(linked(first)).isEmpty();
        assertThat(linked(second)).containsExactlyInAnyOrder(worker.account(), going);
    }

    @Test
    void aSystemRestsWhileWhoAnswersForItIsNotInItsUnit() throws Exception {
        var system = systems.of(unit, responsible, Purpose.CARE, SCOPES);
        token(system).andExpect(status().isOk());
        var given = token(system)
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll(".*access_token\":\"([^\"]+).*", "$1");
        var people = get("/fhir/Patient").header("Authorization", "Bearer " + given);
        web.perform(people).andExpect(status().isOk());
        var elsewhere = unit(Unit.Kind.CLINIC);
        for (var away : List.of("disabled = true", "unit = '" + elsewhere + "'")) {
            database.sql("update units.account set " + away + " where id = ?")
                    .param(responsible)
                    .update();
            token(system).andExpect(status().is4xxClientError());
            web.perform(people).andExpect(status().isUnauthorized());
            web.perform(by(Systems.officer(unit), get("/care/systems").param("lang", "en")))
                    .andExpect(content().string(containsString("not in the unit any more")));
            database.sql("update units.account set disabled = false, unit = ? where id = ?")
                    .params(unit, responsible)
                    .update();
            token(system).andExpect(status().isOk());
        }
    }

    private ResultActions token(Granted system) throws Exception {
        return web.perform(post("/fhir/token")
                .param("grant_type", "client_credentials")
                .param("client_id", system.id().toString())
                .param("client_secret", system.secret()));
    }

    @Test
    void whatASystemCanBeGrantedIsWhatTheDatabaseKnows() {
        var known = owned("""
                select pg_get_constraintdef(oid) from pg_constraint
                where conrelid = 'care.system'::regclass and pg_get_constraintdef(oid) like '%scopes%'
                """).getFirst();
        var named =
                Pattern.compile("'(\\w+\\.(rs|c))'").matcher(known).results().map(each -> each.group(1));
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                SystemGrant.READABLE.stream().map(type -> type + ".rs"),
                                SystemGrant.CREATABLE.stream().map(type -> type + ".c"))
                        .toList());
    }

    private static MockHttpServletRequestBuilder proposal(UUID responsible) {
        return post("/care/systems")
                .param("name", "医院信息系统")
                .param("responsible", responsible.toString())
                .param("purpose", "CARE")
                .param("scopes", SCOPES)
                .param("validUntil", Today.inTheCounty().plusDays(30).toString());
    }

    private static MockHttpServletRequestBuilder by(Viewer viewer, MockHttpServletRequestBuilder request) {
        return request.with(SignedIn.as(viewer)).with(csrf());
    }

    private Viewer worker() {
        return SignedIn.viewer(unit, "", Purposes.WORK, Purposes.FIRST_CONTACT, Purposes.CARE);
    }

    private UUID newest() {
        return UUID.fromString(
                owned("select id::text from care.system where unit = '" + unit + "' order by proposed_at desc limit 1")
                        .getFirst());
    }

    private String state(UUID system) {
        return owned(
                        "select case when approved_by is null then 'PROPOSED' else 'APPROVED' end from care.system where id = '"
                                + system + "'")
                .getFirst();
    }

    private List<UUID> linked(UUID person) {
        return owned("select account::text from care.assignment where until_time is null and client = '" + person + "'")
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private UUID unit(Unit.Kind kind) {
        return units.save(mark(), "单位", "Unit", kind, "nowhere").id();
    }

    private static String mark() {
        return "s" + UUID.randomUUID().toString().substring(0, 12);
    }

    private List<String> owned(String statement) {
        return JdbcClient.create(owner).sql(statement).query(String.class).list();
    }
}
