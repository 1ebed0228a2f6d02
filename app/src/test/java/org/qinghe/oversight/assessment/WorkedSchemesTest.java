package org.qinghe.oversight.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinghe.oversight.assessment.Given.amount;
import static org.qinghe.oversight.assessment.Given.criterion;
import static org.qinghe.oversight.assessment.Given.entered;
import static org.qinghe.oversight.assessment.Given.grade;
import static org.qinghe.oversight.assessment.Given.input;
import static org.qinghe.oversight.assessment.Given.monthly;
import static org.qinghe.oversight.assessment.Given.points;
import static org.qinghe.oversight.assessment.Given.scored;
import static org.qinghe.oversight.assessment.Given.section;
import static org.qinghe.oversight.assessment.Given.share;
import static org.qinghe.oversight.assessment.Given.total;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qinghe.oversight.assessment.Kind.Each;
import org.qinghe.oversight.assessment.Kind.Gathering;
import org.qinghe.oversight.assessment.Node.Missing.Treatment;
import org.qinghe.oversight.assessment.Score.Standing;
import org.qinghe.web.Words;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Two schemes of different shape, computed by hand in the comments. */
class WorkedSchemesTest {

    private static final Datum LESSONS = monthly("lessons");
    private static final Datum COVERAGE = monthly("coverage");
    private static final Datum PROGRAMME = entered("programme");
    private static final Datum SAMPLE = entered("sample");
    private static final Datum SURVEY = entered("survey");
    private static final Datum LATE = entered("late");
    private static final Datum FINDINGS = new Datum.Findings("serious");
    private static final Datum MODELS = entered("models");
    private static final Datum FALSIFIED = entered("falsified");

    /** A township scheme of 100 points: counts 20, tiers 20, trajectory 10; sample 20, survey 10; deductions 20. */
    private static Scheme township() {
        var trajectory = new Trajectory(List.of(
                new Trajectory.Milestone(LocalDate.of(2024, 12, 31), points("40")),
                new Trajectory.Milestone(LocalDate.of(2026, 12, 31), points("60"))));
        return new Scheme(
                points("100"),
                List.of(
                        section(
                                "prevention",
                                "50",
                                criterion(
                                        "lessons",
                                        "20",
                                        new Kind.Counts(List.of(new Each(LESSONS, points("0.7"))), points("20"))),
                                criterion(
                                        "coverage",
                                        "20",
                                        new Kind.Tiers(
                                                COVERAGE,
                                                Gathering.MEAN,
                                                false,
                                                List.of(
                                                        new Kind.Tiers.Tier(points("60"), points("8")),
                                                        new Kind.Tiers.Tier(points("75"), points("14")),
                                                        new Kind.Tiers.Tier(points("90"), points("20"))))),
                                criterion(
                                        "programme",
                                        "10",
                                        new Kind.Aim(PROGRAMME, Gathering.NEWEST, Optional.of(trajectory)))),
                        section(
                                "quality",
                                "30",
                                criterion("sample", "20", new Kind.Audit(SAMPLE)),
                                criterion("survey", "10", new Kind.Survey(SURVEY, points("1"), points("5"), 30))),
                        section(
                                "order",
                                "20",
                                criterion(
                                        "discipline",
                                        "20",
                                        new Kind.Deductions(
                                                points("20"),
                                                List.of(new Each(LATE, points("0.5")), new Each(FINDINGS, points("3"))),
                                                points("0")))),
                        criterion("bonus", "0", new Kind.Bonus(List.of(new Each(MODELS, points("2"))), points("5"))),
                        criterion("veto", "0", new Kind.Veto(FALSIFIED, ""))),
                List.of(grade("excellent", "90"), grade("good", "80"), grade("pass", "60"), grade("fail", "0")));
    }

    /**
     * lessons: 12 × 2 = 24 × 0.7 = 16.80. coverage: mean of 74 and 77 over months 1–11 and 12: (11×74+77)/12 = 74.25, tier
     * of 60: 8.00. programme: due on 2025-12-31: 40 + 20 × 365/730 = 50, reached 47.5: 7.5/10 of 10 = 7.50. Section: 32.30.
     * sample: 17 of 24 of 20 = 14.1666… = 14.17. survey: (4.2−1)/4 = 0.8 of 10 = 8.00. Section: 22.17.
     * discipline: 20 − 5×0.5 − 1×3 = 14.50. Bonus: 3 × 2 = 6, capped at 5.00. Total: 32.30+22.17+14.50+5.00 = 73.97: pass.
     */
    private static List<Input> year() {
        List<Input> inputs = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            inputs.add(amount(LESSONS, month, "2"));
            inputs.add(amount(COVERAGE, month, month < 12 ? "74" : "77"));
        }
        inputs.add(amount(PROGRAMME, 12, "47.5"));
        inputs.add(share(SAMPLE, 17, 24));
        inputs.add(input(Given.UNIT, SURVEY, 11, new Reading.Mean(points("4.2"), 60)));
        inputs.add(amount(LATE, 12, "5"));
        inputs.add(amount(FINDINGS, 6, "1"));
        inputs.add(amount(MODELS, 10, "3"));
        inputs.add(amount(FALSIFIED, 12, "0"));
        return inputs;
    }

    private static UnitScore of(List<Input> inputs) {
        return scored(township(), inputs.toArray(Input[]::new));
    }

    private static List<Input> without(Datum datum) {
        return year().stream().filter(each -> !each.datum().equals(datum)).toList();
    }

    @Test
    void aTownshipGetsWhatWasWorkedOutByHand() {
        var score = of(year());

        assertThat(score.parts())
                .extracting(each -> each.points().toPlainString())
                .containsExactly("32.30", "22.17", "14.50", "5.00", "0.00");
        assertThat(score.criteria())
                .extracting(each -> each.points().toPlainString())
                .containsExactly("16.80", "8.00", "7.50", "14.17", "8.00", "14.50", "5.00", "0.00");
        assertThat(total(score)).isEqualTo("73.97");
        var mark = score.mark().orElseThrow();
        assertThat(mark.bonus()).isEqualByComparingTo("5");
        assertThat(mark.grade().orElseThrow().code()).isEqualTo("pass");
        assertThat(mark.vetoed()).isFalse();
    }

    @Test
    void aVetoSetsTheGradeAndLeavesThePoints() {
        var inputs = new ArrayList<>(year());
        inputs.add(amount(FALSIFIED, 5, "1"));

        var score = of(inputs);

        assertThat(total(score)).isEqualTo("73.97");
        var mark = score.mark().orElseThrow();
        assertThat(mark.earned().orElseThrow().code()).isEqualTo("pass");
        assertThat(mark.grade().orElseThrow().code()).isEqualTo("fail");
        assertThat(Given.of(score, "veto").standing()).isEqualTo(Standing.STRUCK);
    }

    @Test
    void whetherThereIsAVetoCanBeUnknown() {
        var score = of(without(FALSIFIED));

        assertThat(Given.of(score, "veto").standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(score.mark().orElseThrow().vetoed()).isFalse();
    }

    /** Without the sample its section's 30 points are the survey's: 0.8 of 30 = 24.00. 73.97 − 22.17 + 24.00 = 75.80. */
    @Test
    void whatIsNotReportedIsLeftOutAndItsWeightGoesToItsNeighbours() {
        var score = of(without(SAMPLE));

        assertThat(Given.of(score, "sample").standing()).isEqualTo(Standing.LEFT_OUT);
        assertThat(Given.of(score, "survey").most()).isEqualByComparingTo("30");
        assertThat(total(score)).isEqualTo("75.80");
    }

    /** With no discipline reported, 80 of weight share 100: prevention 62.50, quality 37.50. */
    @Test
    void aSectionOfWhichNothingIsReportedIsLeftOutAsAWhole() {
        var score = of(without(FINDINGS));

        assertThat(Given.of(score, "discipline").standing()).isEqualTo(Standing.LEFT_OUT);
        assertThat(score.parts())
                .extracting(each -> each.most().toPlainString())
                .containsExactly("62.50", "37.50", "0.00", "0.00", "0.00");
    }

    @Test
    void withNothingReportedThereIsNothingToJudge() {
        assertThat(of(List.of()).mark()).isEmpty();
    }

    @Test
    void tooFewAnswersAreNoSurvey() {
        var inputs = new ArrayList<>(without(SURVEY));
        inputs.add(input(Given.UNIT, SURVEY, 11, new Reading.Mean(points("5"), 29)));

        assertThat(Given.of(of(inputs), "survey").standing()).isEqualTo(Standing.LEFT_OUT);
    }

    /**
     * A scheme for bureaus: weights only (2 to 1), counts of which full marks differ from the weight. 100 × 2/3 = 66.67 and
     * 33.33. Meetings 3 × 4 + papers 5 × 1.5 = 19.50 of 30: 66.67 × 19.5/30 = 43.3355 = 43.34. Tasks: 9 of 11 in time:
     * 33.33 × 9/11 = 27.27. Total 70.61.
     */
    @Test
    void aBureauGetsWhatWasWorkedOutByHand() {
        var meetings = entered("meetings");
        var papers = entered("papers");
        var tasks = new Datum.TasksInTime();
        var scheme = new Scheme(
                points("100"),
                List.of(
                        criterion(
                                "work",
                                "2",
                                new Kind.Counts(
                                        List.of(new Each(meetings, points("4")), new Each(papers, points("1.5"))),
                                        points("30"))),
                        criterion("tasks", "1", new Kind.Audit(tasks), Treatment.NO_POINTS, 1)),
                List.of());

        var score = scored(
                scheme, amount(meetings, 3, "3"), amount(papers, 4, "5"), share(tasks, 4, 5), share(tasks, 5, 6));

        assertThat(Given.of(score, "work").most().toPlainString()).isEqualTo("66.67");
        assertThat(Given.of(score, "work").points().toPlainString()).isEqualTo("43.34");
        assertThat(Given.of(score, "work").lines())
                .extracting(each -> each.points().toPlainString())
                .containsExactly("12.00", "7.50", "23.84");
        assertThat(Given.of(score, "tasks").points().toPlainString()).isEqualTo("27.27");
        assertThat(total(score)).isEqualTo("70.61");

        var withoutTasks = scored(scheme, amount(meetings, 3, "3"), amount(papers, 4, "5"));
        assertThat(Given.of(withoutTasks, "tasks").standing()).isEqualTo(Standing.NO_POINTS);
        assertThat(total(withoutTasks)).isEqualTo("43.34");
    }

    @Test
    void aFigureReportedInTooFewMonthsIsNotReported() {
        var scheme = new Scheme(
                points("10"),
                List.of(criterion(
                        "months",
                        "1",
                        new Kind.Counts(List.of(new Each(LESSONS, points("1"))), points("10")),
                        Treatment.NO_POINTS,
                        2)),
                List.of());

        assertThat(total(scored(scheme, amount(LESSONS, 1, "3"), amount(LESSONS, 2, "4"))))
                .isEqualTo("7.00");
        var once = Given.of(scored(scheme, amount(LESSONS, 1, "3")), "months");
        assertThat(once.standing()).isEqualTo(Standing.NO_POINTS);
        assertThat(once.lines().getFirst().missing()).isEqualTo(11);
    }

    @Test
    void everyPointOpensDownToItsInputs() {
        var lines = Given.of(of(year()), "lessons").lines();

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.inputs()).hasSize(12).extracting(Input::path).startsWith("/1", "/2");
            assertThat(line.said().in(words(Locale.ENGLISH), _ -> "Lessons held"))
                    .isEqualTo("Lessons held: 24 × 0.7 points");
            assertThat(line.said().in(words(Locale.SIMPLIFIED_CHINESE), _ -> "授课次数"))
                    .isEqualTo("授课次数：24 × 0.7 分");
        });
        assertThat(Given.of(of(year()), "sample").lines().getFirst().said().in(words(Locale.ENGLISH), _ -> "Files"))
                .isEqualTo("Files: 17 of a sample of 24 passed; seed of the draw 20251201");
    }

    private static Words words(Locale locale) {
        var source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setBasename("messages/assessment");
        source.setAlwaysUseMessageFormat(true);
        return new Words(source, locale);
    }
}
