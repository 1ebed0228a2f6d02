package org.qinghe.figures.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicator.Measure;
import org.qinghe.figures.Period;

@DisplayName("An indicator over time")
class TrackTest {

    @Test
    void comparesPercentagesInPoints() {
        // 12/16 = 75 % after 30/50 = 60 %; cumulatively 42/66 = 63.636 %.
        var track = Track.ofRate(
                indicator(new Measure.Rate("passed", "taken", 100), "%"),
                course("2026-01", 30, 12),
                course("2026-01", 50, 16),
                true);

        var standing = track.at(month("2026-02"));

        assertThat(standing.value()).hasValue(75);
        assertThat(standing.onPrevious()).isEqualTo(new Change.Points(15, true));
        assertThat(standing.cumulative().value().orElseThrow()).isCloseTo(63.636, within(0.001));
    }

    @Test
    void doesNotDivideByNothing() {
        var track = Track.of(indicator(new Measure.Additive(), "件"), course("2026-01", 0, 7));

        assertThat(track.at(month("2026-02")).onPrevious()).isEqualTo(new Change.None(Change.Reason.ZERO_THEN));
        assertThat(Track.ofRate(
                                indicator(new Measure.Rate("passed", "taken", 100), "%"),
                                course("2026-01", 3),
                                course("2026-01", 0),
                                true)
                        .value(month("2026-01")))
                .isEmpty();
    }

    @Test
    void doesNotAddUpAStock() {
        var track = Track.of(indicator(new Measure.Stock(), "人"), course("2026-01", 40, 41));

        assertThat(track.at(month("2026-02")).cumulative().value()).isEmpty();
        assertThat(track.at(month("2026-02")).cumulativeYearOnYear())
                .isEqualTo(new Change.None(Change.Reason.NOT_CUMULATED));
    }

    @Test
    void doesNotCompareSumsWithGaps() {
        var tallies = new ArrayList<>(tallies("2025-01", 10, 10, 10));
        tallies.addAll(tallies("2026-01", 10));
        tallies.addAll(tallies("2026-03", 10));
        var standing = Track.of(indicator(new Measure.Additive(), "件"), Course.of(tallies))
                .at(month("2026-03"));

        assertThat(standing.cumulative()).isEqualTo(new Cumulative(OptionalDouble.of(20), 1));
        assertThat(standing.cumulativeYearOnYear()).isEqualTo(new Change.None(Change.Reason.GAPS));
    }

    private static Indicator indicator(Measure measure, String unit) {
        return new Indicator(
                UUID.randomUUID(),
                "x",
                Frequency.MONTH,
                "x",
                "",
                unit,
                "",
                Indicator.Direction.NEITHER,
                measure,
                Optional.empty(),
                Indicator.Kind.OTHER);
    }

    private static Course course(String first, double... values) {
        return Course.of(tallies(first, values));
    }

    private static List<Tally> tallies(String first, double... values) {
        var tallies = new ArrayList<Tally>();
        var period = month(first);
        for (double value : values) {
            tallies.add(
                    new Tally(UUID.randomUUID(), "A", period.start(), value, 1, 0, 0, OptionalDouble.empty(), true));
            period = period.next();
        }
        return tallies;
    }

    private static Period month(String text) {
        return Period.parse(text).orElseThrow();
    }
}
