package org.qinghe.work.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.figures.Figure;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Units;
import org.qinghe.web.Words;
import org.qinghe.work.Bilingual;
import org.qinghe.work.GivenTasks;
import org.qinghe.work.PastWork;
import org.qinghe.work.PlanProgress;
import org.qinghe.work.TaskMove;
import org.qinghe.work.TaskParent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@QingheTest
class PlanProgressTest {

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Indicators indicators;

    @Autowired
    FigureIntake intake;

    @Autowired
    Plans plans;

    @Autowired
    Measures measures;

    @Autowired
    GivenTasks tasks;

    @Autowired
    PastWork past;

    @Autowired
    PlanProgress progress;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    PlannedCounty county;
    Objective objective;

    @BeforeEach
    void theEastPromisesTwelveHundredLessonsAYear() {
        county = PlannedCounty.found(places, units, indicators);
        SignedIn.now(county.lead());
        var plan = new Plan(UUID.randomUUID(), Bilingual.ofOne("规划"), county.code(), 2026, 2026);
        objective = new Objective(
                UUID.randomUUID(),
                Bilingual.ofOne("多上课"),
                county.lessons().id(),
                county.east(),
                county.eastern().id(),
                0,
                1200,
                Optional.empty());
        plans.make(plan);
        plans.promise(plan, objective);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** On 30 June the trajectory has gone 181 of 365 days: 1200 × 181 / 365; twelve months of 50 are 600. */
    @Test
    void anObjectiveIsReadAsItStoodOnTheDay() {
        var july = new Period(Frequency.MONTH, LocalDate.of(2025, 7, 1));
        var figures = IntStream.range(0, 15)
                .mapToObj(month ->
                        Figure.of(county.lessons().id(), county.east(), july.plus(month), month < 12 ? 50 : 500))
                .toList();
        intake.accept(
                new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty()), figures);

        var june = of(LocalDate.of(2026, 6, 30)).getFirst();
        assertThat(june.read()).contains(new PlanProgress.Read(600, LocalDate.of(2026, 6, 30)));
        assertThat(june.indicator()).isEqualTo(county.lessons().id());
        assertThat(june.way())
                .isEqualTo(new PlanProgress.Way(LocalDate.of(2025, 12, 31), 0, LocalDate.of(2026, 12, 31), 1200));
        assertThat(june.expected()).isEqualTo(1200 * 181 / 365.0);
        assertThat(june.kept()).isTrue();
        assertThat(june.path()).isEqualTo("/objectives/" + objective.id());
        assertThat(of(LocalDate.of(2026, 9, 30)).getFirst().read())
                .contains(new PlanProgress.Read(9 * 50 + 3 * 500, LocalDate.of(2026, 9, 30)));
        assertThat(of(LocalDate.of(2026, 12, 31)).getFirst().read())
                .contains(new PlanProgress.Read(9 * 50 + 3 * 500, LocalDate.of(2026, 9, 30)));
    }

    @Test
    void withoutFiguresNothingIsKeptAndOutsideThePlanNothingIsPromised() {
        assertThat(of(LocalDate.of(2026, 6, 30)).getFirst().read()).isEmpty();
        assertThat(of(LocalDate.of(2026, 6, 30)).getFirst().kept()).isFalse();
        assertThat(of(LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(progress.objectives(List.of(county.western().id()), LocalDate.of(2026, 6, 30)))
                .isEmpty();
        plans.withdraw(objective, "录错");
        assertThat(of(LocalDate.of(2026, 6, 30))).isEmpty();
    }

    @Test
    void aTaskIsInTimeWhereItWasReportedByItsLastDay() {
        var today = LocalDate.now(clock);
        var measure = new Measure(
                UUID.randomUUID(),
                objective.id(),
                Bilingual.ofOne("宣讲"),
                today,
                today,
                county.office().id());
        measures.add(measure);
        List.of("按时", "逾期", "未接受", "未完成").forEach(title -> give(measure, title, today));
        var given = tasks.of(TaskParent.Kind.MEASURE, List.of(measure.id()));
        SignedIn.now(county.easterner());
        List.of(0, 1, 3).forEach(at -> past.take(given.get(at).id(), TaskMove.ACCEPT, "", clock.instant()));
        List.of(0, 1).forEach(at -> past.take(given.get(at).id(), TaskMove.FINISH, "办了", clock.instant()));
        database.sql("update work.task set due = due - 2 where id = ?")
                .param(given.get(1).id())
                .update();

        var found = progress.tasks(List.of(county.eastern().id()), today.minusDays(9), today);
        assertThat(found)
                .extracting(
                        each -> each.title().chinese(),
                        PlanProgress.TaskProgress::done,
                        PlanProgress.TaskProgress::inTime)
                .containsExactlyInAnyOrder(
                        tuple("按时", true, true), tuple("逾期", true, false), tuple("未完成", false, false));
        assertThat(progress.tasks(List.of(county.eastern().id()), today.plusDays(1), today.plusDays(9)))
                .isEmpty();
    }

    private List<PlanProgress.ObjectiveProgress> of(LocalDate day) {
        return progress.objectives(List.of(county.eastern().id()), day);
    }

    private void give(Measure measure, String title, LocalDate due) {
        var typed = Map.of("title1", title, "unit1", county.eastern().id().toString(), "due1", due.toString());
        assertThat(tasks.give(TaskParent.Kind.MEASURE, measure.id(), typed, new Words(messages, Locale.ENGLISH))
                        .any())
                .isFalse();
    }
}
