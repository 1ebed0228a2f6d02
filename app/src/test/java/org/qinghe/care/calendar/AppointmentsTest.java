package org.qinghe.care.calendar;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinghe.access.Viewer;
import org.qinghe.care.calendar.Appointment.Channel;
import org.qinghe.care.calendar.Appointment.Kind;
import org.qinghe.care.calendar.Appointment.State;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.people.Consents;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.InCare;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@QingheTest
class AppointmentsTest {

    private static final String[] EVERYTHING = {
        Purposes.WORK,
        Purposes.FIRST_CONTACT,
        Purposes.CARE,
        Purposes.TREATMENT,
        Purposes.JOB_SUPPORT,
        Purposes.FOLLOW_UP
    };

    private final UUID unit = UUID.randomUUID();
    private final Viewer worker = SignedIn.viewer(unit, "", EVERYTHING);
    private final Viewer colleague = SignedIn.viewer(unit, "", EVERYTHING);

    @Autowired
    MockMvc web;

    @Autowired
    Gate gate;

    @Autowired
    Appointments appointments;

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient database;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    private UUID person = UUID.randomUUID();

    @BeforeEach
    void somebodyIsInCare() {
        Lawful.everything(database);
        person = beans.createBean(InCare.class).with(worker, false, Purpose.CARE, Purpose.FOLLOW_UP);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsAgreedStandsOnTheRecordInTheCalendarAndOnTheHomePageOfThatWorkerOnly() throws Exception {
        web.perform(form("FOLLOW_UP").param("note", "在茶馆门口")).andExpect(redirectedUrl(path("FOLLOW_UP")));
        web.perform(by(worker, get(path("FOLLOW_UP"))))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("在茶馆门口"), containsString("没有来不会有任何后果"))));
        for (var span : List.of("day", "week")) {
            web.perform(by(worker, get("/care/calendar").param("span", span)))
                    .andExpect(content().string(allOf(containsString("小禾"), containsString("23:59"))));
            web.perform(by(colleague, get("/care/calendar").param("span", span)))
                    .andExpect(content().string(allOf(not(containsString("小禾")), containsString("这段时间没有约定"))));
        }
        web.perform(by(worker, get("/"))).andExpect(content().string(containsString("次预约在今天")));
        web.perform(by(colleague, get("/"))).andExpect(content().string(not(containsString("次预约在今天"))));
        web.perform(by(colleague, get(path("FOLLOW_UP")))).andExpect(status().isNotFound());
    }

    @Test
    void aRepeatedFollowUpIsNotedAsOftenAsThePersonWantsAndStoppedAllAtOnce() throws Exception {
        web.perform(form("FOLLOW_UP").param("repeat", "MONTHLY").param("times", "4"))
                .andExpect(status().is3xxRedirection());
        var today = Today.inTheCounty();
        assertThat(stored("select (starts_at at time zone 'Asia/Shanghai')::date::text from care.appointment"
                        + " where client = '" + person + "' order by starts_at"))
                .containsExactly(
                        today.toString(),
                        today.plusMonths(1).toString(),
                        today.plusMonths(2).toString(),
                        today.plusMonths(3).toString());
        web.perform(by(worker, post("/care/" + person + "/appointments/stop")))
                .andExpect(redirectedUrl(path("FOLLOW_UP")));
        assertThat(states()).containsExactly(State.STOPPED, State.STOPPED, State.STOPPED, State.STOPPED);
    }

    @Test
    void byTheirOwnDoorAPersonSeesAllCallsOffOneStopsTheFollowUpsAndChangesNothingElse() {
        var session = agreed(Purpose.CARE, Kind.SESSION);
        var followUp = agreed(Purpose.FOLLOW_UP, Kind.FOLLOW_UP);
        SecurityContextHolder.clearContext();
        gate.visit(person, room -> {
            var record = room.open(person, "read.APPOINTMENTS");
            assertThat(appointments.of(record))
                    .extracting(Appointment::id, Appointment::note)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(session, "悄悄话"),
                            org.assertj.core.groups.Tuple.tuple(followUp, "悄悄话"));
            assertThat(appointments.mark(record, session, State.CANCELLED)).isTrue();
            assertThat(appointments.stopFollowUps(record)).isEqualTo(1);
            return true;
        });
        var other = agreed(Purpose.CARE, Kind.SESSION);
        assertThatThrownBy(() -> gate.visit(
                        person, room -> appointments.mark(room.open(person, "read.APPOINTMENTS"), other, State.DONE)))
                .rootCause()
                .hasMessageContaining("row-level security");
        SignedIn.now(worker);
        boolean reopened = gate.open(
                Purpose.FOLLOW_UP,
                room -> appointments.mark(room.open(person, "write.APPOINTMENTS"), followUp, State.AGREED));
        assertThat(reopened).as("what the person stopped stays stopped").isFalse();
    }

    @Test
    void aMissedOneIsNotedAndUndoneAndNothingFollows() throws Exception {
        var missed = agreed(Purpose.CARE, Kind.SESSION);
        for (var step : List.of(State.MISSED, State.AGREED, State.DONE)) {
            web.perform(by(worker, post("/care/" + person + "/appointments/" + missed))
                            .param("for", "CARE")
                            .param("state", step.name()))
                    .andExpect(redirectedUrl(path("CARE")));
            assertThat(states()).containsExactly(step);
        }
    }

    @Test
    void itShowsForItsOwnPurposeOnlyAndNoLongerOnceTheConsentIsWithdrawn() {
        agreed(Purpose.CARE, Kind.SESSION);
        SignedIn.now(worker);
        assertThat(seenFor(Purpose.CARE)).hasSize(1);
        assertThat(seenFor(Purpose.FOLLOW_UP)).isEmpty();
        assertThatThrownBy(() -> gate.open(Purpose.CARE, room -> {
                    appointments.agree(
                            room.open(person, "write.APPOINTMENTS"), Kind.FOLLOW_UP, Instant.now(), Channel.CALL, "");
                    return true;
                }))
                .rootCause()
                .hasMessageContaining("row-level security");
        gate.open(Purpose.CARE, room -> {
            consents.of(room, person).stream()
                    .filter(each -> each.purpose() == Purpose.CARE)
                    .forEach(each -> consents.withdraw(room, person, each.id()));
            return true;
        });
        var left = gate.open(
                Purpose.CARE,
                room -> room.sql("select count(*) from care.appointment")
                        .query(Long.class)
                        .single());
        assertThat(left).isZero();
    }

    @Test
    void whatIsNotedBesidesIsSealed() {
        agreed(Purpose.CARE, Kind.SESSION);
        assertThat(stored("select encode(sealed, 'hex') from care.appointment where client = '" + person + "'"))
                .singleElement()
                .asString()
                .isNotEmpty()
                .doesNotContain(java.util.HexFormat.of().formatHex("悄悄话".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2020-01-01, 请填写今天到一年以内的日期",
        "day, soon, 请填写今天到一年以内的日期",
        "time, late, 请填写时间",
        "channel, PIGEON, 请选择一种方式",
        "repeat, ALWAYS, 请选择列出的一项",
        "times, 13, 请填写 1 到 12 的数"
    })
    void whatIsWrongStandsBesideTheFieldAndNothingIsAgreed(String field, String value, String said) throws Exception {
        var request = by(worker, post("/care/" + person + "/appointments")).param("for", "CARE");
        request.param("day", field.equals("day") ? value : Today.inTheCounty().toString());
        request.param("time", field.equals("time") ? value : "09:00");
        request.param("channel", field.equals("channel") ? value : "CALL");
        request.param("repeat", field.equals("repeat") ? value : "ONCE");
        request.param("times", field.equals("times") ? value : "1");
        web.perform(request).andExpect(status().isOk()).andExpect(content().string(containsString(said)));
        assertThat(states()).isEmpty();
    }

    @Test
    void theTabOpensForAPurposeThePersonAgreedTo() throws Exception {
        web.perform(by(worker, get("/care/" + person + "/appointments")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("打开用途：康复服务")));
        web.perform(by(worker, get(path("JOB_SUPPORT")))).andExpect(status().isForbidden());
        web.perform(by(worker, get(path("SUPERVISION")))).andExpect(status().isNotFound());
    }

    private UUID agreed(Purpose purpose, Kind kind) {
        SignedIn.now(worker);
        return gate.open(
                purpose,
                room -> appointments.agree(
                        room.open(person, "write.APPOINTMENTS"),
                        kind,
                        Instant.now().minus(Duration.ofHours(1)),
                        Channel.CALL,
                        "悄悄话"));
    }

    private List<Appointment> seenFor(Purpose purpose) {
        return gate.open(purpose, room -> appointments.of(room.open(person, "read.APPOINTMENTS")));
    }

    private List<State> states() {
        return stored("select state from care.appointment where client = '" + person + "'").stream()
                .map(State::valueOf)
                .toList();
    }

    private List<String> stored(String query) {
        return JdbcClient.create(owner).sql(query).query(String.class).list();
    }

    private MockHttpServletRequestBuilder form(String purpose) {
        return by(worker, post("/care/" + person + "/appointments"))
                .param("for", purpose)
                .param("day", Today.inTheCounty().toString())
                .param("time", "23:59")
                .param("channel", "CALL");
    }

    private String path(String purpose) {
        return "/care/" + person + "/appointments?for=" + purpose;
    }

    private static MockHttpServletRequestBuilder by(Viewer viewer, MockHttpServletRequestBuilder request) {
        return request.with(SignedIn.as(viewer)).with(csrf());
    }
}
