package org.qinghe.care.referral;

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

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.access.Viewer;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.notes.Written;
import org.qinghe.care.people.Consents;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.InCare;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Item 6 of care: nothing of a person reaches another unit before they agree to it, and nothing after they no longer do. */
@QingheTest
class ReferralsTest {

    private static final String[] EVERYTHING = {
        Purposes.WORK,
        Purposes.FIRST_CONTACT,
        Purposes.CARE,
        Purposes.TREATMENT,
        Purposes.JOB_SUPPORT,
        Purposes.FOLLOW_UP
    };
    private static final String SUMMARY = "希望在离家近的地方治疗";

    @Autowired
    MockMvc web;

    @Autowired
    Gate gate;

    @Autowired
    Referrals referrals;

    @Autowired
    Consents consents;

    @Autowired
    Entries entries;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Viewer worker = SignedIn.viewer(UUID.randomUUID(), "");
    private Viewer other = worker;
    private UUID person = UUID.randomUUID();

    @BeforeEach
    void twoUnitsAndSomebodyInCareOfTheFirst() {
        Lawful.everything(database);
        worker = SignedIn.viewer(unit("a", Unit.Kind.SOCIAL_ORGANISATION), "", EVERYTHING);
        other = SignedIn.viewer(unit("b", Unit.Kind.CLINIC), "", EVERYTHING);
        person = beans.createBean(InCare.class).with(worker, true, Purpose.CARE, Purpose.TREATMENT);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void withoutConsentTheOtherUnitLearnsThatOneWaitsAndNothingElse() throws Exception {
        var referral = requested(false, false);
        web.perform(by(other, get("/care/referred")))
                .andExpect(content()
                        .string(allOf(
                                containsString("另有 1 件等本人决定"),
                                not(containsString("小禾")),
                                not(containsString(person.toString())))));
        web.perform(by(other, get("/care/referred/" + person + "/" + referral))).andExpect(status().isNotFound());
        web.perform(by(other, post("/care/referred/" + person + "/" + referral)).param("accept", "true"))
                .andExpect(status().isNotFound());
        assertThatThrownBy(() -> asWorker(other, Purpose.FIRST_CONTACT, """
                        insert into care.assignment (client, account, unit) values ('%s', care.account(), care.unit())
                        """.formatted(person)))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(asWorker(
                        other,
                        Purpose.FIRST_CONTACT,
                        "update care.referral set state = 'ACCEPTED' where client = '" + person + "'"))
                .isZero();
        SignedIn.now(other);
        for (var table : List.of("referral", "referral_summary", "consent", "assignment", "look")) {
            long seen = gate.open(
                    Purpose.FIRST_CONTACT,
                    room -> room.sql("select count(*) from care." + table + " where client = ?")
                            .param(person)
                            .query(Long.class)
                            .single());
            assertThat(seen).as(table).isZero();
        }
    }

    @Test
    void withItTheOtherUnitReadsTheSummaryTakesThePersonOnAndBothSidesAndThePersonSeeEveryStep() throws Exception {
        var referral = requested(true, false);
        web.perform(by(other, get("/care/referred"))).andExpect(content().string(containsString("小禾")));
        web.perform(by(other, get("/"))).andExpect(content().string(containsString("人转介到本单位")));
        web.perform(by(other, get("/care/referred/" + person + "/" + referral)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(SUMMARY), containsString("甲" + mark))));
        web.perform(by(other, post("/care/referred/" + person + "/" + referral)).param("accept", "true"))
                .andExpect(redirectedUrl("/care/" + person + "/referrals?for=FIRST_CONTACT"));
        web.perform(by(other, get(path("TREATMENT"))))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(SUMMARY), containsString("已接受"))));
        web.perform(by(other, get(path("CARE")))).andExpect(status().isForbidden());
        web.perform(by(other, post("/care/" + person + "/referrals/" + referral + "/done"))
                        .param("for", "TREATMENT"))
                .andExpect(redirectedUrl(path("TREATMENT")));
        web.perform(by(worker, get(path("CARE"))))
                .andExpect(content().string(allOf(containsString("已交接"), containsString(SUMMARY))));
        var seen = gate.visit(person, room -> referrals.of(room.open(person, "read.REFERRALS")));
        assertThat(seen)
                .extracting(Referral::state, Referral::summary)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Referral.State.DONE, SUMMARY));
    }

    @Test
    void theConsentThePersonGivesLaterByTheirOwnDoorShowsTheReferral() throws Exception {
        requested(false, false);
        var until = java.time.Instant.now().plus(java.time.Duration.ofDays(30));
        gate.visit(person, room -> {
            consents.give(
                    room,
                    person,
                    List.of(
                            new org.qinghe.care.people.Agreed(other.unit(), Purpose.FIRST_CONTACT, false, until),
                            new org.qinghe.care.people.Agreed(other.unit(), Purpose.TREATMENT, false, until)),
                    org.qinghe.care.people.Consent.Way.OWN_DOOR);
            return true;
        });
        web.perform(by(other, get("/care/referred")))
                .andExpect(content().string(allOf(containsString("小禾"), not(containsString("等本人决定")))));
        var referral = only();
        web.perform(by(other, get("/care/referred/" + person + "/" + referral)))
                .andExpect(content().string(allOf(not(containsString(SUMMARY)), containsString("（对本单位的同意不包括这部分）"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUESTED", "ACCEPTED", "DONE"})
    void aWithdrawnConsentClosesItAtOnceWhateverItsState(String state) throws Exception {
        var referral = requested(true, false);
        carry(referral, state);
        gate.visit(person, room -> {
            consents.of(room, person).stream()
                    .filter(each -> each.unit().equals(other.unit()) && each.purpose() == Purpose.FIRST_CONTACT)
                    .forEach(each -> consents.withdraw(room, person, each.id()));
            return true;
        });
        assertThat(state()).isEqualTo("WITHDRAWN");
        closedToTheOther(referral);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUESTED", "ACCEPTED", "DONE"})
    void aReferralThePersonTakesBackClosesAtOnceWithTheConsentsToThatUnit(String state) throws Exception {
        var referral = requested(true, false);
        carry(referral, state);
        gate.visit(person, room -> {
            var record = room.open(person, "read.REFERRALS");
            referrals.withdraw(record, referrals.find(record, referral).orElseThrow());
            return true;
        });
        assertThat(state()).isEqualTo("WITHDRAWN");
        closedToTheOther(referral);
        web.perform(by(worker, get(path("CARE")))).andExpect(content().string(containsString("已撤回")));
    }

    @Test
    void theWorkerWithdrawsForThePersonAndADeclinedOneOpensNothingMore() throws Exception {
        var referral = requested(true, false);
        web.perform(by(worker, post("/care/" + person + "/referrals/" + referral + "/withdraw"))
                        .param("for", "CARE"))
                .andExpect(redirectedUrl(path("CARE")));
        assertThat(state()).isEqualTo("WITHDRAWN");
        closedToTheOther(referral);
        var second = requested(true, false);
        web.perform(by(other, post("/care/referred/" + person + "/" + second)))
                .andExpect(redirectedUrl("/care/referred"));
        assertThat(stored("select state from care.referral where id = '" + second + "'"))
                .containsExactly("DECLINED");
        closedToTheOther(second);
    }

    @Test
    void aUnitThatAssignedSomebodyBeforeItDeclinedIsNobodysOfThePerson() throws Exception {
        var referral = requested(true, false);
        var third = SignedIn.viewer(other.unit(), "", EVERYTHING);
        for (var each : List.of(other, third)) {
            assertThat(asWorker(other, Purpose.FIRST_CONTACT, """
                            insert into care.assignment (client, account, unit) values ('%s', '%s', care.unit())
                            """.formatted(person, each.account())))
                    .isEqualTo(1);
        }
        web.perform(by(third, get(path("TREATMENT")))).andExpect(status().isOk());
        web.perform(by(other, post("/care/referred/" + person + "/" + referral)))
                .andExpect(redirectedUrl("/care/referred"));
        closedToTheOther(referral);
        web.perform(by(third, get(path("TREATMENT")))).andExpect(status().isNotFound());
        web.perform(by(worker, get(path("CARE")))).andExpect(status().isOk());
    }

    @Test
    void statesGoForwardOnlyAndEachSideSetsItsOwn() {
        var referral = requested(true, false);
        var set = "update care.referral set state = '%s' where id = '" + referral + "'";
        for (var step : List.of("ACCEPTED", "DECLINED", "DONE")) {
            assertThatThrownBy(() -> asWorker(worker, Purpose.CARE, set.formatted(step)))
                    .as("the sending unit sets " + step)
                    .rootCause()
                    .hasMessageContaining("does not go from REQUESTED");
        }
        for (var step : List.of("DONE", "WITHDRAWN", "REQUESTED")) {
            assertThatThrownBy(() -> asWorker(other, Purpose.FIRST_CONTACT, set.formatted(step)))
                    .as("the receiving unit sets " + step)
                    .rootCause()
                    .hasMessageContaining("does not go from REQUESTED");
        }
        assertThat(asWorker(worker, Purpose.CARE, set.formatted("WITHDRAWN"))).isEqualTo(1);
        for (var step : List.of("REQUESTED", "ACCEPTED", "DONE")) {
            assertThatThrownBy(() -> asWorker(worker, Purpose.CARE, set.formatted(step)))
                    .rootCause()
                    .hasMessageContaining("does not go from WITHDRAWN");
        }
    }

    @Test
    void whatTheFirstUnitNotedShowsToTheOtherOnlyWhereThePersonAgreedToThatToo() throws Exception {
        noted();
        carry(requested(true, false), "ACCEPTED");
        assertThat(treatmentsSeenByTheOther()).as("only the summary travels").isEmpty();
        web.perform(by(worker, post("/care/" + person + "/referrals/" + only() + "/withdraw"))
                        .param("for", "CARE"))
                .andExpect(status().is3xxRedirection());
        carry(requested(true, true), "ACCEPTED");
        assertThat(treatmentsSeenByTheOther()).hasSize(1);
    }

    @Test
    void theOtherUnitCannotTakeTheFirstOnesWorkersAway() throws Exception {
        carry(requested(true, false), "ACCEPTED");
        assertThat(asWorker(other, Purpose.TREATMENT, """
                        update care.assignment set until_time = statement_timestamp()
                        where client = '%s' and account = '%s'
                        """.formatted(person, worker.account())))
                .isZero();
        web.perform(by(worker, get(path("CARE")))).andExpect(status().isOk());
    }

    @Test
    void theSummaryIsSealed() {
        requested(true, false);
        assertThat(stored("select encode(sealed, 'hex') from care.referral_summary where client = '" + person + "'"))
                .singleElement()
                .asString()
                .isNotEmpty()
                .doesNotContain(HexFormat.of().formatHex(SUMMARY.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "toUnit, '', 请选择一个单位",
        "toUnit, own, 请选择一个单位",
        "toUnit, police, 请选择一个单位",
        "purpose, STATISTICS, 请选择为了什么",
        "summary, '', 请用几句话写明"
    })
    void whatIsWrongStandsBesideTheFieldAndNothingIsSent(String field, String value, String said) throws Exception {
        var target = Map.of(
                "own",
                worker.unit().toString(),
                "police",
                unit("p", Unit.Kind.PUBLIC_SECURITY).toString());
        web.perform(by(worker, post("/care/" + person + "/referrals"))
                        .param("for", "CARE")
                        .param(
                                "toUnit",
                                field.equals("toUnit")
                                        ? target.getOrDefault(value, value)
                                        : other.unit().toString())
                        .param("purpose", field.equals("purpose") ? value : "TREATMENT")
                        .param("summary", field.equals("summary") ? value : SUMMARY))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(said)));
        assertThat(stored("select id::text from care.referral where client = '" + person + "'"))
                .isEmpty();
    }

    @Test
    void aSecondOneForTheSameIsRefusedInWords() throws Exception {
        requested(true, false);
        web.perform(form(true, false)).andExpect(content().string(containsString("已在办理")));
    }

    private void closedToTheOther(UUID referral) throws Exception {
        web.perform(by(other, get("/care/referred"))).andExpect(content().string(not(containsString("小禾"))));
        for (var purpose : List.of("FIRST_CONTACT", "TREATMENT")) {
            int answer = web.perform(by(other, get(path(purpose))))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(answer).as(purpose).isIn(403, 404);
        }
        web.perform(by(other, get("/care/referred/" + person + "/" + referral))).andExpect(status().isNotFound());
    }

    private List<?> treatmentsSeenByTheOther() {
        SignedIn.now(other);
        return gate.open(
                Purpose.TREATMENT, room -> entries.of(room.open(person, "read.TREATMENT"), Sheet.TREATMENT.kind()));
    }

    private void noted() {
        SignedIn.now(worker);
        gate.open(
                Purpose.TREATMENT,
                room -> entries.add(
                        room.open(person, "write.TREATMENT"),
                        Sheet.TREATMENT.kind(),
                        Today.inTheCounty(),
                        new Written(Map.of("note", "x"))));
        SecurityContextHolder.clearContext();
    }

    private void carry(UUID referral, String state) throws Exception {
        if (!state.equals("REQUESTED")) {
            web.perform(by(other, post("/care/referred/" + person + "/" + referral))
                            .param("accept", "true"))
                    .andExpect(status().is3xxRedirection());
        }
        if (state.equals("DONE")) {
            web.perform(by(other, post("/care/" + person + "/referrals/" + referral + "/done"))
                            .param("for", "TREATMENT"))
                    .andExpect(status().is3xxRedirection());
        }
    }

    private UUID requested(boolean agrees, boolean withNotes) {
        try {
            web.perform(form(agrees, withNotes)).andExpect(redirectedUrl(path("CARE")));
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
        return only();
    }

    private MockHttpServletRequestBuilder form(boolean agrees, boolean withNotes) {
        return by(worker, post("/care/" + person + "/referrals"))
                .param("for", "CARE")
                .param("toUnit", other.unit().toString())
                .param("purpose", "TREATMENT")
                .param("summary", SUMMARY)
                .param("agrees", String.valueOf(agrees))
                .param("withNotes", String.valueOf(withNotes));
    }

    /** The newest referral of the person. */
    private UUID only() {
        return UUID.fromString(stored("select id::text from care.referral where client = '" + person
                        + "' order by requested_at desc limit 1")
                .getFirst());
    }

    private String state() {
        return stored("select state from care.referral where client = '" + person + "'")
                .getFirst();
    }

    private List<String> stored(String query) {
        return JdbcClient.create(owner).sql(query).query(String.class).list();
    }

    private int asWorker(Viewer viewer, Purpose purpose, String statement) {
        SignedIn.now(viewer);
        try {
            return gate.open(purpose, room -> room.sql(statement).update());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private UUID unit(String name, Unit.Kind kind) {
        return units.save(name + mark, (name.equals("a") ? "甲" : "乙") + mark, "Unit " + name, kind, "")
                .id();
    }

    private String path(String purpose) {
        return "/care/" + person + "/referrals?for=" + purpose;
    }

    private static MockHttpServletRequestBuilder by(Viewer viewer, MockHttpServletRequestBuilder request) {
        return request.with(SignedIn.as(viewer)).with(csrf());
    }
}
