package org.qinghe.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.places.Places;
import org.qinghe.testing.Patience;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@QingheTest
class ResponsesTest {

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Responses responses;

    @Autowired
    TaskTable tasks;

    @Autowired
    ResponseTable table;

    @Autowired
    TaskSteps steps;

    @Autowired
    Starting starting;

    @Autowired
    Closing closing;

    @Autowired
    Diary diary;

    @Autowired
    WorkScopes scopes;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    Scene scene;

    @BeforeEach
    void theOfficeIsSignedIn() {
        scene = Scene.found(places, units);
        Scene.signIn(scene.lead());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTemplateBecomesAResponseWithUnitsNearTheAreaAndDueDatesFromToday() {
        var origin = new ResponseOrigin(
                "warning",
                UUID.randomUUID(),
                "/warnings/1",
                new Bilingual("东镇求助电话偏高", "More calls in East Town"),
                Optional.of(scene.east()));
        var id = responses.start(origin, "outreach").response();

        var summary = responses.of("warning", origin.id()).orElseThrow();
        assertThat(summary.id()).isEqualTo(id);
        assertThat(summary.tasks()).isEqualTo(5);
        assertThat(summary.done()).isZero();
        assertThat(summary.closed()).isFalse();
        assertThat(summary.title().chinese()).endsWith("：东镇求助电话偏高");
        assertThat(summary.title().english()).endsWith(": More calls in East Town");
        var sessions = tasks.of(id, scopes.of(scene.lead())).get(1);
        assertThat(sessions.title()).isEqualTo(new Bilingual("安排外展服务场次", "Schedule outreach sessions"));
        assertThat(sessions.unit()).isEqualTo(scene.eastern().id());
        assertThat(sessions.due()).isEqualTo(LocalDate.now(clock).plusDays(7));
    }

    @Test
    void ofTwoWhoAnswerTheSameWarningAtTheSameMomentOneStartsAndTheOtherIsLedThere() throws Exception {
        var people = 4;
        var origin = new ResponseOrigin(
                "warning", UUID.randomUUID(), "/warnings/2", Bilingual.ofOne("同一预警"), Optional.of(scene.east()));
        var lead = scene.lead();
        var together = new CyclicBarrier(people);
        List<Begun> begun = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(people)) {
            var racing = IntStream.range(0, people)
                    .mapToObj(person -> executor.submit(() -> {
                        Scene.signIn(lead);
                        together.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
                        return responses.start(origin, person % 2 == 0 ? "outreach" : "public-notice");
                    }))
                    .toList();
            for (var each : racing) {
                begun.add(each.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS));
            }
        }
        assertThat(begun).filteredOn(each -> !each.byOthers()).hasSize(1);
        assertThat(begun)
                .extracting(Begun::response)
                .containsOnly(begun.getFirst().response());
        assertThat(database.sql("select count(*) from work.response where origin_id = :origin")
                        .param("origin", origin.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(tasks.of(begun.getFirst().response(), scopes.of(lead))).hasSize(5);
    }

    @Test
    void whenTheFirstResponseIsClosedAnotherMayBeStartedForTheSameWarning() {
        var origin = new ResponseOrigin(
                "warning", UUID.randomUUID(), "/warnings/3", Bilingual.ofOne("再次升高"), Optional.of(scene.east()));
        var first = responses.start(origin, "outreach").response();
        assertThat(responses.start(origin, "outreach")).isEqualTo(new Begun(first, true));
        database.sql("update work.response set closed_at = now(), result = '办结' where id = :id")
                .param("id", first)
                .update();
        assertThat(responses.start(origin, "outreach").byOthers()).isFalse();
    }

    @Test
    void everyShippedTemplateHasFiveTasksInBothLanguages() {
        assertThat(responses.templates())
                .extracting(Responses.Template::code)
                .containsExactly("outreach", "school-sessions", "treatment-places", "public-notice");
        assertThat(database.sql("select count(*) from work.template_task where title_en <> '' and title_zh <> ''")
                        .query(Long.class)
                        .single())
                .isEqualTo(20);
    }

    @Test
    void aTownshipSeesItsOwnTaskButNotItsNeighbours() {
        var id = starting.start(scene.countyDraft(LocalDate.now(clock).plusDays(3)))
                .response();

        assertThat(titles(id, scene.lead())).containsExactly("东镇的任务", "西镇的任务");
        assertThat(titles(id, scene.easterner())).containsExactly("东镇的任务");
        assertThat(titles(id, scene.westerner())).containsExactly("西镇的任务");
        var western = tasks.of(id, scopes.of(scene.westerner())).getFirst();
        assertThat(tasks.find(western.id(), scopes.of(scene.easterner()))).isEmpty();
        assertThat(tasks.find(western.id(), scopes.of(scene.lead()))).isPresent();
    }

    @Test
    void aResponseOfAnotherTownshipIsNotSeenAtAll() {
        var draft = new Draft(
                Bilingual.ofOne("西镇处置"),
                scene.west(),
                Optional.empty(),
                Optional.empty(),
                java.util.List.of(Scene.planned("西镇的任务", scene.western().id(), LocalDate.now(clock))));
        var id = starting.start(draft).response();

        assertThat(table.find(id, scopes.of(scene.easterner()))).isEmpty();
        assertThat(table.find(id, scopes.of(scene.westerner()))).isPresent();
    }

    @Test
    void aTaskIsDoneByItsUnitReturnedByTheOfficeDoneAgainAndConfirmed() {
        var id = starting.start(scene.countyDraft(LocalDate.now(clock))).response();

        assertThat(take(id, TaskMove.START, "", scene.easterner())).isInstanceOf(Outcome.Taken.class);
        assertThat(take(id, TaskMove.FINISH, "", scene.easterner()))
                .isEqualTo(new Outcome.Refused("work.refused.words.finish"));
        assertThat(take(id, TaskMove.FINISH, "办了两场", scene.easterner())).isInstanceOf(Outcome.Taken.class);
        assertThat(take(id, TaskMove.CONFIRM, "", scene.easterner()))
                .isEqualTo(new Outcome.Refused("work.refused.notYours"));
        assertThat(take(id, TaskMove.RETURN, "缺场次数", scene.lead())).isInstanceOf(Outcome.Taken.class);
        assertThat(take(id, TaskMove.FINISH, "两场,62 人", scene.easterner())).isInstanceOf(Outcome.Taken.class);
        assertThat(take(id, TaskMove.CONFIRM, "", scene.lead())).isInstanceOf(Outcome.Taken.class);
        assertThat(take(id, TaskMove.START, "", scene.easterner()))
                .isEqualTo(new Outcome.Refused("work.refused.state"));
        assertThat(diary.of(firstTask(id).id()))
                .extracting(Happening::what)
                .containsExactly(
                        Happening.What.CONFIRMED,
                        Happening.What.FINISHED,
                        Happening.What.RETURNED,
                        Happening.What.FINISHED,
                        Happening.What.STARTED);
    }

    @Test
    void aNeighbourCannotTakeAStep() {
        var id = starting.start(scene.countyDraft(LocalDate.now(clock))).response();
        assertThat(take(id, TaskMove.START, "", scene.westerner()))
                .isEqualTo(new Outcome.Refused("work.refused.notYours"));
        assertThat(firstTask(id).state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void aResponseIsClosedOnlyWhenEveryTaskIsSettled() {
        var id = starting.start(scene.countyDraft(LocalDate.now(clock))).response();
        var response = table.find(id, scopes.of(scene.lead())).orElseThrow();
        assertThat(closing.close(response, "已有成效")).isEqualTo(new Outcome.Refused("work.refused.unsettled"));

        for (var task : tasks.of(id, scopes.of(scene.lead()))) {
            steps.take(task, TaskMove.CANCEL, "合并办理", scene.lead());
        }
        assertThat(closing.close(response, " ")).isEqualTo(new Outcome.Refused("work.refused.words.close"));
        assertThat(closing.close(response, "已有成效")).isInstanceOf(Outcome.Taken.class);
        assertThat(closing.close(response, "再来一次")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void everyStepLeavesATraceInTheAuditTrail() {
        var id = starting.start(scene.countyDraft(LocalDate.now(clock))).response();
        take(id, TaskMove.START, "", scene.easterner());
        assertThat(database.sql("select count(*) from safeguards.audit_entry where subject in (:response, :task)")
                        .param("response", "response/" + id)
                        .param("task", "task/" + firstTask(id).id())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private java.util.List<String> titles(UUID response, org.qinghe.access.Viewer viewer) {
        return tasks.of(response, scopes.of(viewer)).stream()
                .map(task -> task.title().chinese())
                .toList();
    }

    private Task firstTask(UUID response) {
        return tasks.of(response, scopes.of(scene.lead())).getFirst();
    }

    private Outcome take(UUID response, TaskMove move, String words, org.qinghe.access.Viewer viewer) {
        return steps.take(firstTask(response), move, words, viewer);
    }
}
