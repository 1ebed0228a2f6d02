package org.qinghe.publicsite.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinghe.safeguards.release.Level;
import org.qinghe.safeguards.release.Protection;
import org.qinghe.safeguards.release.Release;
import org.qinghe.safeguards.release.Release.Cell;
import org.qinghe.safeguards.release.Release.Decision;
import org.qinghe.safeguards.release.Release.Hand;
import org.qinghe.safeguards.release.Rhythm;
import org.qinghe.web.Download;
import org.qinghe.web.Words;
import org.springframework.context.support.StaticMessageSource;

/** Released tables as open data, compared with files written by hand. What is withheld must be so in every one of them. */
class OpenDataTest {

    private static final Hand SOMEBODY = new Hand(UUID.randomUUID(), "沈安", Instant.EPOCH);

    private final Release september = hidden(
            LocalDate.of(2026, 9, 1),
            List.of(cell("990001001", "东镇", OptionalLong.of(12)), cell("990001002", "西镇", OptionalLong.empty())));
    private final Release october = hidden(
            LocalDate.of(2026, 10, 1),
            List.of(cell("990001001", "东镇", OptionalLong.empty()), cell("990001002", "西镇", OptionalLong.of(7))));

    @Test
    void theCsvHasALineForEachAreaAndPeriodAndSaysWhatIsWithheld() {
        var file = Download.csv(new OpenData(List.of(october, september)).table());
        assertThat(new String(Objects.requireNonNull(file.getBody()), StandardCharsets.UTF_8))
                .isEqualTo("""
                        \uFEFFarea,area_name,period,indicator,value,status,noise_scale,protection,strength\r
                        990001001,东镇,2026-09,care_requests,12,,,MINIMUM_CELL,5\r
                        990001002,西镇,2026-09,care_requests,,suppressed,,MINIMUM_CELL,5\r
                        990001001,东镇,2026-10,care_requests,,suppressed,,MINIMUM_CELL,5\r
                        990001002,西镇,2026-10,care_requests,7,,,MINIMUM_CELL,5\r
                        """);
    }

    @Test
    void dhis2GetsWhatIsShownAndNothingOfWhatIsWithheld() {
        assertThat(new OpenData(List.of(october, september)).dataValueSets()).isEqualTo("""
                {"dataValues":[\
                {"dataElement":"care_requests","period":"202609","orgUnit":"990001001","value":"12","comment":"protected: MINIMUM_CELL 5"},\
                {"dataElement":"care_requests","period":"202610","orgUnit":"990001002","value":"7","comment":"protected: MINIMUM_CELL 5"}]}\
                """);
    }

    /** ISO weeks: 29 December 2025 begins the first week of 2026, and 2026 has 53. Below zero because of noise. */
    @Test
    void dhis2WeeksAreWrittenWithoutALeadingZeroInTheYearTheyBelongTo() {
        var first = noisy(LocalDate.of(2025, 12, 29), -2);
        var last = noisy(LocalDate.of(2026, 12, 28), 4);
        assertThat(new OpenData(List.of(last, first)).dataValueSets())
                .contains(
                        "\"period\":\"2026W1\",\"orgUnit\":\"990001\",\"value\":\"-2\",\"comment\":\"protected: LAPLACE 1\"")
                .contains("\"period\":\"2026W53\",\"orgUnit\":\"990001\",\"value\":\"4\"");
    }

    @Test
    void aChartHasNoBarForWhatIsWithheldAndTheOthersAreInProportion() {
        var words = new Words(new StaticMessageSource(), Locale.SIMPLIFIED_CHINESE);
        var table = hidden(
                LocalDate.of(2026, 9, 1),
                List.of(
                        cell("1", "甲", OptionalLong.of(20)),
                        cell("2", "乙", OptionalLong.empty()),
                        cell("3", "丙", OptionalLong.of(5))));
        var chart = BarChart.byArea(table, words);
        assertThat(chart.bars()).extracting(BarChart.Bar::label).containsExactly("甲", "乙", "丙");
        assertThat(chart.length(chart.bars().get(0))).hasValue(200);
        assertThat(chart.length(chart.bars().get(1))).isEmpty();
        assertThat(chart.length(chart.bars().get(2))).hasValue(50);
    }

    /** The total would give the one withheld cell away, so the table has none, and the chart over time neither. */
    @Test
    void aTotalThatIsWithheldHasNoBarEither() {
        var chart = BarChart.overTime(List.of(september));
        assertThat(chart.bars())
                .singleElement()
                .satisfies(bar -> assertThat(bar.value()).isEmpty());
        assertThat(chart.length(chart.bars().getFirst())).isEmpty();
    }

    /** Variance of discrete Laplace noise of epsilon 1: 2 p / (1 − p)² with p = e⁻¹, that is 1.841348; 1.96 times its root. */
    @Test
    void noiseIsShownAsARangeAroundTheBar() {
        var chart = BarChart.overTime(List.of(noisy(LocalDate.of(2026, 1, 5), 10)));
        var bar = chart.bars().getFirst();
        assertThat(bar.either().orElseThrow()).isEqualTo(2.65965, within(0.0001));
        var range = chart.range(bar).toArray();
        assertThat(range[1]).isEqualTo(200, within(1e-9));
        assertThat(range[0]).isEqualTo(200 * (10 - 2.65965) / (10 + 2.65965), within(0.01));
    }

    private static Cell cell(String area, String name, OptionalLong shown) {
        return new Cell(area, name, "", shown);
    }

    private static Release hidden(LocalDate firstDay, List<Cell> cells) {
        return release(Rhythm.MONTH, Level.TOWNSHIP, firstDay, Protection.minimumCell(5), cells);
    }

    private static Release noisy(LocalDate firstDay, long shown) {
        return release(
                Rhythm.WEEK,
                Level.COUNTY,
                firstDay,
                Protection.laplace("1"),
                List.of(cell("990001", "某县", OptionalLong.of(shown))));
    }

    private static Release release(
            Rhythm rhythm, Level level, LocalDate firstDay, Protection protection, List<Cell> cells) {
        return new Release(
                UUID.randomUUID(),
                "care_requests",
                "求助",
                "Requests",
                rhythm,
                level,
                firstDay,
                protection,
                1,
                cells,
                OptionalLong.empty(),
                SOMEBODY,
                Optional.of(new Decision(true, SOMEBODY, "")));
    }
}
