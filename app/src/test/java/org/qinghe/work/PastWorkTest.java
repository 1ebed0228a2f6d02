package org.qinghe.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@QingheTest
class PastWorkTest {

    private static final Instant THEN = Instant.parse("2026-03-02T02:00:00Z");

    @Autowired
    PastWork past;

    @Autowired
    Responses responses;

    @Autowired
    TaskTable tasks;

    @Autowired
    EvidenceTable evidence;

    @Autowired
    Diary diary;

    @Autowired
    WorkScopes scopes;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Clock clock;

    Scene scene;
    ResponseOrigin origin;

    @BeforeEach
    void theOfficeIsSignedIn() {
        scene = Scene.found(places, units);
        Scene.signIn(scene.lead());
        origin = new ResponseOrigin(
                "warning", UUID.randomUUID(), "/warnings/9", Bilingual.ofOne("旧预警"), Optional.of(scene.east()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatWasDoneBeforeStandsAtTheTimeItWasDone() {
        var response = past.start(origin, "outreach", THEN);
        var sessions = past.tasks(response).get(1).id();
        past.take(sessions, TaskMove.START, "", THEN.plus(Duration.ofDays(1)));
        past.handIn(sessions, "totals.pdf", "%PDF-1.7 totals".getBytes(), THEN.plus(Duration.ofDays(2)));
        past.take(sessions, TaskMove.FINISH, "两场", THEN.plus(Duration.ofDays(3)));

        var task = tasks.find(sessions, scopes.of(scene.lead())).orElseThrow();
        assertThat(task.state()).isEqualTo(TaskState.DONE);
        assertThat(task.due()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(diary.of(sessions))
                .extracting(Happening::at)
                .containsExactly(
                        Instant.parse("2026-03-05T02:00:00Z"),
                        Instant.parse("2026-03-04T02:00:00Z"),
                        Instant.parse("2026-03-03T02:00:00Z"));
        assertThat(evidence.files().of(sessions))
                .singleElement()
                .satisfies(file -> assertThat(file.addedAt()).isEqualTo(Instant.parse("2026-03-04T02:00:00Z")));
        assertThat(responses.of("warning", origin.id()).orElseThrow().overdue()).isEqualTo(4);
    }

    @Test
    void theRulesOfThePagesHold() {
        var response = past.start(origin, "outreach", THEN);
        var task = past.tasks(response).getFirst().id();
        assertThatIllegalStateException()
                .isThrownBy(() -> past.start(origin, "outreach", THEN))
                .withMessage("work.refused.begun");
        assertThatIllegalStateException()
                .isThrownBy(() -> past.take(task, TaskMove.FINISH, " ", THEN))
                .withMessage("work.refused.words.finish");
        assertThatIllegalStateException()
                .isThrownBy(() -> past.handIn(task, "page.pdf", "<html>".getBytes(), THEN))
                .withMessage("files.refused.type");
        assertThatIllegalStateException()
                .isThrownBy(() -> past.close(response, "结束", THEN))
                .withMessage("work.refused.unsettled");
        Scene.signIn(scene.westerner());
        assertThatIllegalStateException().isThrownBy(() -> past.comment(task, "邻镇的话", THEN));
    }

    @Test
    void nothingIsDoneInTheFuture() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> past.start(origin, "outreach", clock.instant().plusSeconds(60)));
        assertThat(responses.of("warning", origin.id())).isEmpty();
    }
}
