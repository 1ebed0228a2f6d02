package org.qinghe.oversight.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qinghe.figures.Frequency;
import org.qinghe.work.Bilingual;

class JsonTest {

    private static final Datum FIGURE = new Datum.Figure("lessons", Frequency.MONTH);

    static List<Kind> kinds() {
        var each = List.of(
                new Kind.Each(new Datum.TasksInTime(), number("1")),
                new Kind.Each(new Datum.Findings("SERIOUS"), number("2.50")));
        var way = new Trajectory(List.of(
                new Trajectory.Milestone(LocalDate.of(2025, 1, 1), number("10")),
                new Trajectory.Milestone(LocalDate.of(2025, 12, 31), number("5"))));
        return List.of(
                new Kind.Counts(each, number("20")),
                new Kind.Tiers(
                        FIGURE, Kind.Gathering.MEAN, true, List.of(new Kind.Tiers.Tier(number("3"), number("9")))),
                new Kind.Deductions(number("10"), each, number("0")),
                new Kind.Bonus(each, number("5")),
                new Kind.Audit(new Datum.Entered("抽查")),
                new Kind.Survey(new Datum.Entered("群众满意度"), number("1"), number("5"), 30),
                new Kind.Veto(new Datum.Findings("SERIOUS"), "g3"),
                new Kind.Aim(FIGURE, Kind.Gathering.NEWEST, Optional.of(way)),
                new Kind.Aim(
                        new Datum.Objective(new Datum.Figure("lessons", Frequency.MONTH)),
                        Kind.Gathering.SUM,
                        Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aSchemeIsReadAsItWasWrittenWhateverItsKinds(Kind kind) {
        var criterion = new Node.Criterion(
                "c1",
                new Bilingual("授课", "Lessons"),
                number("10"),
                kind,
                new Node.Missing(Node.Missing.Treatment.NO_POINTS, 6),
                Node.Aspect.LEARNING);
        var scheme = new Scheme(
                number("100"),
                List.of(new Node.Section("s1", new Bilingual("预防", "Prevention"), number("10"), List.of(criterion))),
                List.of(new Scheme.Grade("g1", new Bilingual("优秀", "excellent"), number("90"))));

        assertThat(Json.read(Json.of(scheme), Scheme.class)).isEqualTo(scheme);
    }

    @Test
    void everyReadingIsReadAsItWasWritten() {
        for (Reading reading : List.of(
                new Reading.Amount(number("12.25")),
                new Reading.Share(45, 50, OptionalLong.of(7)),
                new Reading.Share(1, 1, OptionalLong.empty()),
                new Reading.Mean(number("4.2"), 310))) {
            assertThat(Json.read(Json.of(reading), Reading.class)).isEqualTo(reading);
        }
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
