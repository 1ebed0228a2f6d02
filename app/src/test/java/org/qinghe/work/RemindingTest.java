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
import java.util.Map;
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
import org.qinghe.testing.Patience;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Responsible;
import org.qinghe.units.Units;
import org.qinghe.units.WorkloadPart.OnHand;
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
    ReminderTable reminders;

    @Autowired
    TaskNotices notices;

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

    @Test
    void aNoticeNamesWhatItsTaskBelongsTo() throws Exception {
        web.perform(get("/").with(as(reading(scene.easterner()))))
                .andExpect(content().string(containsString("新任务“东镇的任务（测试处置" + scene.county() + "）”")));
        web.perform(get("/").param("lang", "en").with(as(reading(scene.easterner()))))
                .andExpect(content().string(containsString("New task “东镇的任务 (测试处置" + scene.county() + ")”")));
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
    void aTaskLiesWithItsUnitUntilSomebodyIsInChargeAndThenWithThem() {
        var onHand = new TasksOnHand(database);
        var somebody = UUID.randomUUID();
        var eastern = scene.eastern().id();
        assertThat(onHand.withNobody(eastern, DUE.minusDays(7))).isEqualTo(new OnHand(1, 0, 0));
        assertThat(onHand.withNobody(eastern, DUE.minusDays(6))).isEqualTo(new OnHand(1, 1, 0));
        assertThat(onHand.withNobody(eastern, DUE.plusDays(1))).isEqualTo(new OnHand(1, 0, 1));

        var task = tasks.of(response, scopes.of(scene.easterner())).getFirst();
        tasks.assign(task, eastern, Optional.of(somebody), Clock.systemUTC().instant());

        assertThat(onHand.withNobody(eastern, DUE)).isEqualTo(OnHand.NOTHING);
        assertThat(onHand.with(List.of(somebody, UUID.randomUUID()), DUE))
                .isEqualTo(Map.of(somebody, new OnHand(1, 1, 0)));
        database.sql("update work.task set state = 'CANCELLED' where id = :id")
                .param("id", task.id())
                .update();
        assertThat(onHand.with(List.of(somebody), DUE)).isEmpty();
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
            assertThat(reminders.lock()).isTrue();
            var other = new Thread(() -> remindOn(DUE.plusDays(1)));
            other.start();
            try {
                assertThat(other.join(Patience.LIMIT)).isTrue();
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
        var leading = new Viewer(
                leader, "东镇分管领导", scene.eastern().id(), "东镇政府", "East Town", scene.east(), Set.of(WorkAccess.DO));

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
        return new Viewer(
                account, name, scene.eastern().id(), "东镇政府", "East Town", scene.east(), Set.of(WorkAccess.DO));
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
    void itReturnsWhereADoneTaskIsReturned() {
        remindOn(DUE.plusDays(1));
        Scene.signIn(scene.lead());
        steps.take(eastern(), TaskMove.FINISH, "办了两场", scene.lead());
        steps.take(eastern(), TaskMove.RETURN, "请补照片", scene.lead());
        assertThat(kinds(scene.easterner())).isEmpty();
        remindOn(DUE.plusDays(1));
        assertThat(kinds(scene.easterner())).containsExactly(Reminder.OVERDUE);
    }

    @Test
    void theHomePageAndTheInboxShowItUntilItIsRead() throws Exception {
        remindOn(DUE.plusDays(1));
        var clerk = reading(scene.easterner());
        web.perform(get("/").with(as(clerk)))
                .andExpect(content().string(containsString("任务“东镇的任务（测试处置" + scene.county() + "）”已逾期")));
        web.perform(get("/notices").with(as(clerk))).andExpect(content().string(containsString("标为已读")));
        var notice = database.sql("select id from notices.notice where unit = :unit and kind = 'work.overdue'")
                .param("unit", clerk.unit())
                .query(UUID.class)
                .single();
        web.perform(post("/notices/" + notice + "/read").with(csrf()).with(as(reading(scene.westerner()))));
        web.perform(get("/").with(as(clerk)))
                .andExpect(content().string(containsString("任务“东镇的任务（测试处置" + scene.county() + "）”已逾期")));
        web.perform(post("/notices/" + notice + "/read").with(csrf()).with(as(clerk)));
        web.perform(get("/").with(as(clerk)))
                .andExpect(content().string(not(containsString("任务“东镇的任务（测试处置" + scene.county() + "）”已逾期"))));
    }

    private static Viewer reading(Viewer viewer) {
        var permissions = new java.util.HashSet<>(viewer.permissions());
        permissions.add("notices.read");
        return new Viewer(
                viewer.account(),
                viewer.name(),
                viewer.unit(),
                viewer.unitNameZh(),
                viewer.unitNameEn(),
                viewer.area(),
                permissions);
    }

    private void remindOn(LocalDate day) {
        var clock = Clock.fixed(day.atTime(LocalTime.NOON).atZone(ZONE).toInstant(), ZONE);
        new Reminding(reminders, notices, responsible, diary, trail, transaction, clock, 3, 7).remind();
    }

    /** The reminders that stand in somebody's inbox. */
    private List<Reminder> kinds(Viewer viewer) {
        return database.sql("""
                        select upper(substring(kind from 6)) from notices.notice
                        where settled_at is null and kind in ('work.soon', 'work.overdue', 'work.escalated')
                          and (account = :account or unit = :unit and permission = any(:permissions))
                        """)
                .param("account", viewer.account())
                .param("unit", viewer.unit())
                .param("permissions", viewer.permissions().toArray(String[]::new))
                .query(Reminder.class)
                .list();
    }

    private Task eastern() {
        return tasks.of(response, scopes.of(scene.lead())).getFirst();
    }

    private Task western() {
        return tasks.of(response, scopes.of(scene.lead())).getLast();
    }
}
