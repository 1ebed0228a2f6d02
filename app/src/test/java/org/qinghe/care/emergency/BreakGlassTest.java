package org.qinghe.care.emergency;

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
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.care.emergency.Opening.Verdict;
import org.qinghe.care.lock.BlindIndex;
import org.qinghe.care.lock.DoorCode;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.people.Agreed;
import org.qinghe.care.people.Assignments;
import org.qinghe.care.people.Consent;
import org.qinghe.care.people.Consents;
import org.qinghe.care.people.Identity;
import org.qinghe.care.people.People;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@QingheTest
class BreakGlassTest {

    private static final String REASON = "昏迷送到急诊，需要知道在用什么药";

    @Autowired
    MockMvc web;

    @Autowired
    Gate gate;

    @Autowired
    BlindIndex index;

    @Autowired
    People people;

    @Autowired
    Consents consents;

    @Autowired
    Assignments assignments;

    @Autowired
    Emergencies emergencies;

    @Autowired
    JdbcClient general;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    private final String number =
            "139" + UUID.randomUUID().toString().replaceAll("[^0-9]", "").substring(0, 8);
    private final DoorCode code = DoorCode.fresh(new SecureRandom());
    private final UUID unit = UUID.randomUUID();
    private final Viewer worker = SignedIn.viewer(unit, "", Purposes.WORK, Purposes.FIRST_CONTACT, Purposes.CARE);
    private final Viewer doctor =
            SignedIn.viewer(UUID.randomUUID(), "", Purposes.WORK, Purposes.CARE, Purposes.EMERGENCY);
    private final Viewer supervisor = SignedIn.viewer(unit, "", Purposes.WORK, Purposes.SUPERVISION);
    private final Viewer officer = SignedIn.viewer(UUID.randomUUID(), "", Purposes.ERASURE);

    @BeforeEach
    void everythingIsLawful() {
        Lawful.everything(general);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aClinicianOpensARecordInAnEmergencyThePersonSeesItAndASecondPersonReviewsIt() throws Exception {
        var person = somebody();
        web.perform(by(doctor, get("/care/" + person).param("for", "CARE"))).andExpect(status().isNotFound());
        open(doctor, "REACH", " " + number + " ").andExpect(redirectedUrl("/care/" + person + "?for=CARE"));
        web.perform(by(doctor, get("/care/" + person).param("for", "CARE")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("小禾")));

        SecurityContextHolder.clearContext();
        var seen = gate.visit(person, room -> emergencies.of(room.open(person, "read")));
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().reason()).isEqualTo(REASON);
        assertThat(seen.getFirst().account()).isEqualTo(doctor.account());
        assertThat(Duration.between(seen.getFirst().from(), seen.getFirst().until()))
                .isEqualTo(Duration.ofHours(3));
        assertThat(looks(person)).contains(doctor.account() + " emergency");
        assertThat(sealed("select sealed from care.emergency where client = '" + person + "'"))
                .doesNotContain("昏迷");

        var opening = seen.getFirst().id();
        web.perform(by(supervisor, get("/care/emergencies")))
                .andExpect(content()
                        .string(allOf(
                                containsString("/care/emergencies/" + opening),
                                containsString("还有 6 天"),
                                not(containsString("昏迷")))));
        web.perform(by(supervisor, get("/"))).andExpect(content().string(containsString("次紧急打开等待复核，最早的还有 6 天")));
        web.perform(by(supervisor, get("/care/emergencies/" + opening)))
                .andExpect(content().string(allOf(containsString(REASON), not(containsString("小禾")))));
        review(supervisor, opening, "", "")
                .andExpect(content().string(allOf(containsString("请选择结论"), containsString("请用不超过 1,000 个字说明"))));
        review(supervisor, opening, "JUSTIFIED", "急诊病历相符").andExpect(redirectedUrl("/care/emergencies"));
        web.perform(by(supervisor, get("/care/emergencies/" + opening))).andExpect(status().isNotFound());

        SecurityContextHolder.clearContext();
        var reviewed = gate.visit(person, room -> emergencies.of(room.open(person, "read")))
                .getFirst()
                .review()
                .orElseThrow();
        assertThat(reviewed.verdict()).isEqualTo(Verdict.JUSTIFIED);
        assertThat(reviewed.words()).isEqualTo("急诊病历相符");
        assertThat(looks(person)).contains(supervisor.account() + " emergencyReviewed");
        assertThat(sealed("select sealed from care.emergency_review where client = '" + person + "'"))
                .doesNotContain("急诊");
    }

    @Test
    void theCodeToThePersonsOwnDoorFindsThemToo() throws Exception {
        var person = somebody();
        open(doctor, "CODE", code.written()).andExpect(redirectedUrl("/care/" + person + "?for=CARE"));
    }

    @Test
    void itShutsByItself() throws Exception {
        var person = somebody();
        open(doctor, "REACH", number);
        own("update care.emergency set from_time = now() - interval '4 hours', until_time = now() - interval '1 hour'"
                + " where client = '" + person + "'");
        web.perform(by(doctor, get("/care/" + person).param("for", "CARE"))).andExpect(status().isNotFound());
        assertThatThrownBy(() -> own("update care.emergency set until_time = from_time + interval '25 hours'"
                        + " where client = '" + person + "'"))
                .hasMessageContaining("emergency_check");
    }

    @Test
    void whatASecondPersonFindsNotJustifiedShutsAtOnceAndThePersonReadsWhatWasFound() throws Exception {
        var person = somebody();
        open(doctor, "REACH", number);
        web.perform(by(doctor, get("/care/" + person).param("for", "CARE"))).andExpect(status().isOk());
        var opening = UUID.fromString(owned("select id from care.emergency where client = '" + person + "'"));
        review(supervisor, opening, "NOT_JUSTIFIED", "没有紧急情况").andExpect(redirectedUrl("/care/emergencies"));
        web.perform(by(doctor, get("/care/" + person).param("for", "CARE"))).andExpect(status().isNotFound());
        SecurityContextHolder.clearContext();
        var seen = gate.visit(person, room -> emergencies.of(room.open(person, "read")))
                .getFirst();
        assertThat(seen.until()).isBeforeOrEqualTo(seen.review().orElseThrow().at());
        assertThat(seen.review().orElseThrow().verdict()).isEqualTo(Verdict.NOT_JUSTIFIED);
        assertThat(seen.review().orElseThrow().words()).isEqualTo("没有紧急情况");
    }

    @Test
    void aJustifiedOneStaysOpenForItsHours() throws Exception {
        var person = somebody();
        open(doctor, "REACH", number);
        var opening = UUID.fromString(owned("select id from care.emergency where client = '" + person + "'"));
        review(supervisor, opening, "JUSTIFIED", "急诊病历相符");
        web.perform(by(doctor, get("/care/" + person).param("for", "CARE"))).andExpect(status().isOk());
    }

    @Test
    void everySearchIsOnRecordBeforeItIsAnsweredAndSixAnHourAreAll() throws Exception {
        somebody();
        for (int search = 0; search < 6; search++) {
            open(doctor, "REACH", "no such number").andExpect(content().string(containsString("没有找到")));
        }
        open(doctor, "REACH", number).andExpect(content().string(containsString("查找次数已用完")));
        assertThat(owned("select count(*) from care.emergency_search where client is null and account = '"
                        + doctor.account() + "'"))
                .isEqualTo("6");
        assertThat(general.sql("""
                                select count(*) from safeguards.audit_entry
                                where action = 'care.emergencySearched' and account = ?
                                """).param(doctor.account()).query(Long.class).single())
                .isEqualTo(7);
        SignedIn.now(doctor);
        assertThatThrownBy(() -> gate.emergency(room -> emergencies.find(room, new byte[32])))
                .rootCause()
                .hasMessageContaining("six searches in an hour");
    }

    @Test
    void aNumberThatSeveralRecordsHaveOpensNone() throws Exception {
        somebody();
        begin(DoorCode.fresh(new SecureRandom()));
        open(doctor, "REACH", number).andExpect(content().string(containsString("不止一份记录")));
        assertThat(owned("select count(*) from care.emergency where account = '" + doctor.account() + "'"))
                .isEqualTo("0");
    }

    @Test
    void withoutAReasonACodeOrAnHourNothingIsSearched() throws Exception {
        web.perform(by(doctor, post("/care/emergency"))
                        .param("by", "CODE")
                        .param("sought", "123")
                        .param("reason", "急")
                        .param("hours", "25"))
                .andExpect(content()
                        .string(allOf(
                                containsString("16 位字母和数字"),
                                containsString("请用 10 到 1,000 个字"),
                                containsString("请填写 1 到 24"))));
        assertThat(owned("select count(*) from care.emergency_search where account = '" + doctor.account() + "'"))
                .isEqualTo("0");
    }

    @Test
    void whoIsNoClinicianIsRefusedAndNobodyOpensWhatTheyDidNotSearchFor() throws Exception {
        var person = somebody();
        open(worker, "REACH", number).andExpect(status().isForbidden());
        SignedIn.now(worker);
        assertThatThrownBy(() -> gate.emergency(room -> room)).isInstanceOf(AccessDeniedException.class);
        SignedIn.now(doctor);
        assertThatThrownBy(() -> gate.emergency(room -> room.breakGlass(person, new Told(REASON), 1)))
                .rootCause()
                .hasMessageContaining("just searched for");
    }

    @Test
    void whoOpenedItCannotReviewItAndNorCanTheSupervisorOfAnotherUnit() throws Exception {
        var both = SignedIn.viewer(unit, "", Purposes.WORK, Purposes.CARE, Purposes.EMERGENCY, Purposes.SUPERVISION);
        var person = somebody();
        open(both, "REACH", number);
        var opening = UUID.fromString(owned("select id from care.emergency where client = '" + person + "'"));
        web.perform(by(both, get("/care/emergencies")))
                .andExpect(
                        content().string(allOf(containsString("其中 1 次由您打开"), not(containsString(opening.toString())))));
        review(both, opening, "JUSTIFIED", "我自己").andExpect(status().isNotFound());
        var elsewhere = SignedIn.viewer(UUID.randomUUID(), "", Purposes.WORK, Purposes.SUPERVISION);
        review(elsewhere, opening, "JUSTIFIED", "别的单位").andExpect(status().isNotFound());
        assertThatThrownBy(() -> own("""
                        insert into care.emergency_review (emergency, client, opened_by, account, unit, verdict, sealed)
                        values ('%1$s', '%2$s', '%3$s', '%3$s', '%4$s', 'JUSTIFIED', '')
                        """.formatted(opening, person, both.account(), unit)))
                .hasMessageContaining("emergency_review_check");
        assertThatThrownBy(() -> own("""
                        insert into care.emergency_review (emergency, client, opened_by, account, unit, verdict, sealed)
                        values ('%1$s', '%2$s', gen_random_uuid(), '%3$s', '%4$s', 'JUSTIFIED', '')
                        """.formatted(opening, person, both.account(), unit)))
                .as("under another name for who opened it")
                .hasMessageContaining("foreign key");
    }

    @Test
    void aReviewThatIsTooLateIsShownToTheSupervisorAndCountedForWhoAnswersForDataProtection() throws Exception {
        var person = somebody();
        open(doctor, "REACH", number);
        own("update care.emergency set from_time = now() - interval '10 days' - interval '1 hour',"
                + " until_time = now() - interval '10 days' where client = '" + person + "'");
        web.perform(by(supervisor, get("/care/emergencies")))
                .andExpect(content().string(containsString("已逾期 3 天")));
        web.perform(by(supervisor, get("/"))).andExpect(content().string(containsString("其中 1 次已逾期")));
        web.perform(by(officer, get("/"))).andExpect(content().string(containsString("次紧急打开的复核已逾期")));
        web.perform(by(officer, get("/care/open-reviews")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("已逾期"),
                                not(containsString("小禾")),
                                not(containsString(person.toString())),
                                not(containsString("昏迷")))));
        SignedIn.now(officer);
        assertThat(gate.keep(emergencies::open))
                .filteredOn(each -> each.unit().equals(unit))
                .singleElement()
                .satisfies(
                        each -> assertThat(List.of(each.open(), each.overdue())).containsExactly(1L, 1L));
        web.perform(by(officer, get("/care/emergencies"))).andExpect(status().isForbidden());
    }

    private UUID somebody() {
        return begin(code);
    }

    private UUID begin(DoorCode door) {
        SignedIn.now(worker);
        var person = UUID.randomUUID();
        gate.open(Purpose.FIRST_CONTACT, room -> {
            people.begin(
                    room,
                    person,
                    new Identity("小禾", number, Identity.Channel.CALL, "晚上", Identity.Came.WALKED_IN),
                    door);
            consents.give(
                    room,
                    person,
                    List.of(new Agreed(
                            unit, Purpose.FIRST_CONTACT, false, Instant.now().plus(Duration.ofDays(9)))),
                    Consent.Way.PAPER);
            assignments.assign(room, person, worker.account());
            return true;
        });
        SecurityContextHolder.clearContext();
        gate.visit(person, room -> room.makeOwnCode(person, index.ofDoor(door)));
        return person;
    }

    private ResultActions open(Viewer viewer, String by, String sought) throws Exception {
        return web.perform(by(viewer, post("/care/emergency"))
                .param("by", by)
                .param("sought", sought)
                .param("reason", REASON)
                .param("hours", "3"));
    }

    private ResultActions review(Viewer viewer, UUID opening, String verdict, String finding) throws Exception {
        return web.perform(by(viewer, post("/care/emergencies/" + opening))
                .param("verdict", verdict)
                .param("finding", finding));
    }

    private List<String> looks(UUID person) {
        return JdbcClient.create(owner)
                .sql("select account || ' ' || what from care.look where client = ? and account is not null")
                .param(person)
                .query(String.class)
                .list();
    }

    private String sealed(String query) {
        return new String(
                JdbcClient.create(owner).sql(query).query(byte[].class).single(), StandardCharsets.UTF_8);
    }

    private void own(String statement) {
        JdbcClient.create(owner).sql(statement).update();
    }

    private String owned(String query) {
        return JdbcClient.create(owner).sql(query).query(String.class).single();
    }

    private static MockHttpServletRequestBuilder by(Viewer viewer, MockHttpServletRequestBuilder request) {
        return request.with(SignedIn.as(viewer)).with(csrf());
    }
}
