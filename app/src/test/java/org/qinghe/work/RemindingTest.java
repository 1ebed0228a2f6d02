package org.qinghe.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.StandardRole;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Responsible;
import org.qinghe.units.Units;
import org.qinghe.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@QingheTest
class RemindingTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DUE = LocalDate.of(2030, 6, 15);

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Responsible responsible;

    @Autowired
    Starting starting;

    @Autowired
    TaskTable tasks;

    @Autowired
    TaskSteps steps;

    @Autowired
    WorkScopes scopes;

    @Autowired
    NoticeTable notices;

    @Autowired
    Diary diary;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    Scene scene;
    UUID response;

    @BeforeEach
    void bothTownshipsHaveATaskDueInTheMiddleOfJune() {
        scene = Scene.found(places, units);
        Scene.signIn(scene.lead());
        response = starting.start(scene.countyDraft(DUE)).response();
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void nothingIsLeftForTheOtherTests() {
        SecurityContextHolder.clearContext();
        database.sql("update work.task set state = 'CANCELLED' where response = :response")
                .param("response", response)
                .update();
    }

    @Test
    void nobodyIsRemindedFourDaysBeforeAndTheUnitIsThreeDaysBefore() {
        remindOn(DUE.minusDays(4));
        assertThat(kinds(scene.easterner())).isEmpty();
        remindOn(DUE.minusDays(3));
        assertThat(kinds(scene.easterner())).containsExactly(Reminder.SOON);
        assertThat(kinds(scene.lead())).isEmpty();
    }

    @Test
    void onTheLastDayATaskIsNotOverdueAndTheDayAfterItIs() {
        remindOn(DUE);
        assertThat(kinds(scene.easterner())).containsExactly(Reminder.SOON);
        remindOn(DUE.plusDays(1));
        assertThat(kinds(scene.easterner())).containsExactlyInAnyOrder(Reminder.SOON, Reminder.OVERDUE);
    }

    @Test
    void howeverOftenItRunsNoReminderIsMadeTwice() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 12).forEach(run -> threads.submit(() -> remindOn(DUE.plusDays(1))));
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        remindOn(DUE.plusDays(2));
        assertThat(kinds(scene.easterner())).containsExactly(Reminder.OVERDUE);
    }

    @Test
    void whileAnotherInstanceRemindsThisOneDoesNothing() {
        transaction.executeWithoutResult(status -> {
            assertThat(notices.lock()).isTrue();
            var other = new Thread(() -> remindOn(DUE.plusDays(1)));
            other.start();
            try {
                assertThat(other.join(java.time.Duration.ofSeconds(20))).isTrue();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        assertThat(kinds(scene.easterner())).isEmpty();
    }

    @Test
    void afterMoreThanSevenDaysItComesToTheDirectlyResponsiblePersonOnly() {
        var leader = colleagues.open(
                scene.eastern().id(),
                "l" + scene.county(),
                "东镇分管领导",
                "three words together",
                false,
                List.of(StandardRole.UNIT_LEADER));
        database.sql(
                        "insert into units.post (unit, title_zh, holder, responsibility) values (:unit, '副镇长', :holder, 'DIRECT')")
                .param("unit", scene.eastern().id())
                .param("holder", leader)
                .update();
        var leading = new Viewer(leader, "东镇分管领导", scene.eastern().id(), "东镇政府", "East Town", scene.east(), Set.of());

        remindOn(DUE.plusDays(7));
        assertThat(kinds(leading)).containsExactly(Reminder.OVERDUE);
        remindOn(DUE.plusDays(8));
        assertThat(kinds(leading)).containsExactlyInAnyOrder(Reminder.OVERDUE, Reminder.ESCALATED);
        assertThat(kinds(scene.easterner())).containsExactly(Reminder.OVERDUE);
        // The western township names nobody, so all of it is told.
        assertThat(kinds(scene.westerner())).containsExactlyInAnyOrder(Reminder.OVERDUE, Reminder.ESCALATED);
        assertThat(diary.of(eastern().id()))
                .extracting(Happening::what, Happening::words)
                .contains(org.assertj.core.groups.Tuple.tuple(Happening.What.ESCALATED, Bilingual.ofOne("东镇分管领导")));
    }

    @Test
    void aReminderGoesToWhoeverIsInChargeOfTheTaskNow() {
        var first = clerk("f", "先接手的干事");
        var second = clerk("s", "后接手的干事");
        Scene.signIn(scene.lead());
        name(first);
        remindOn(DUE.minusDays(1));
        assertThat(kinds(first)).containsExactly(Reminder.SOON);
        assertThat(kinds(second)).isEmpty();

        name(second);
        remindOn(DUE.minusDays(1));
        assertThat(kinds(first)).isEmpty();
        assertThat(kinds(second)).containsExactly(Reminder.SOON);
    }

    private Viewer clerk(String prefix, String name) {
        var account = colleagues.open(
                scene.eastern().id(),
                prefix + scene.county(),
                name,
                "three words together",
                false,
                List.of(StandardRole.UNIT_REPORTER));
        return new Viewer(account, name, scene.eastern().id(), "东镇政府", "East Town", scene.east(), Set.of());
    }

    private void name(Viewer clerk) {
        steps.assign(eastern(), scene.eastern().id(), Optional.of(clerk.account()), Bilingual.ofOne(clerk.name()));
    }

    @Test
    void aReminderGoesWhenTheTaskIsDoneOrPostponed() {
        remindOn(DUE.plusDays(1));
        Scene.signIn(scene.lead());
        steps.take(eastern(), TaskMove.FINISH, "办了两场", scene.lead());
        steps.postpone(western(), DUE.plusDays(30), "学校考试");
        assertThat(kinds(scene.easterner())).isEmpty();
        assertThat(kinds(scene.westerner())).isEmpty();
    }

    @Test
    void theHomePageAndTheReminderPageShowItUntilItIsPutAside() throws Exception {
        remindOn(DUE.plusDays(1));
        var clerk = scene.easterner();
        web.perform(get("/").with(as(clerk))).andExpect(content().string(containsString("任务“东镇的任务”已逾期")));
        web.perform(get("/notices").with(as(clerk))).andExpect(content().string(containsString("标为已读")));
        var notice = notices.page(clerk, Paging.of(1, 1)).getFirst().id();
        web.perform(post("/notices/" + notice + "/seen").with(csrf()).with(as(scene.westerner())));
        web.perform(get("/").with(as(clerk))).andExpect(content().string(containsString("任务“东镇的任务”已逾期")));
        web.perform(post("/notices/" + notice + "/seen").with(csrf()).with(as(clerk)));
        web.perform(get("/").with(as(clerk))).andExpect(content().string(not(containsString("任务“东镇的任务”已逾期"))));
    }

    private void remindOn(LocalDate day) {
        var clock = Clock.fixed(day.atTime(LocalTime.NOON).atZone(ZONE).toInstant(), ZONE);
        new Reminding(notices, responsible, diary, trail, transaction, clock, 3, 7).remind();
    }

    private List<Reminder> kinds(Viewer viewer) {
        return notices.page(viewer, Paging.of(1, 50)).stream()
                .map(TaskNotice::kind)
                .toList();
    }

    private Task eastern() {
        return tasks.of(response, scopes.of(scene.lead())).getFirst();
    }

    private Task western() {
        return tasks.of(response, scopes.of(scene.lead())).getLast();
    }
}
