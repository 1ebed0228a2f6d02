package org.qinghe.figures.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qinghe.figures.Figure;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** All expected values are worked out by hand from z = 2√(x + 3/8), the median and the median absolute deviation. */
@QingheTest
@DisplayName("An outlier")
class OutliersTest {

    private static final Pattern READ =
            Pattern.compile("observation[a-z_]* on observation o .*actual rows=([0-9.]+) loops=(\\d+)");

    @Autowired
    Outliers outliers;

    @Autowired
    Indicators indicators;

    @Autowired
    FigureIntake intake;

    @Autowired
    Places places;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final String area = "o" + UUID.randomUUID().toString().substring(0, 9);

    /**
     * 24 months of 10, then 25 of 100: z is 6.44 and 20.04. The first twelve hundreds have at least 13 tens among the 24 months
     * before them: median 6.44, deviation 0, width 1, 13.6 spreads off. Before the thirteenth stand twelve of each: median
     * 13.24, width 1.4826 × 6.80 = 10.08, 0.67 spreads off; from then on the hundreds are usual. A ten after them is 13.6 off.
     */
    @Test
    void isJudgedByTheTwentyFourPeriodsBeforeItWhereverTheMonthsAskedForBegin() {
        var indicator = indicator(Frequency.MONTH);
        var start = Period.parse("2020-01").orElseThrow();
        var figures = new ArrayList<Figure>();
        for (int month = 0; month < 49; month++) {
            figures.add(Figure.of(indicator, area, start.plus(month), month < 24 ? 10 : 100));
        }
        figures.add(Figure.of(indicator, area, start.plus(49), 10));
        accept(figures);

        var all = found(indicator, start, start.plus(49));
        assertThat(all.reversed())
                .extracting(Outlier::period)
                .containsExactlyElementsOf(IntStream.concat(IntStream.range(24, 36), IntStream.of(49))
                        .mapToObj(start::plus)
                        .toList());
        assertThat(all.getFirst().usual()).isCloseTo(100, offset(1e-9));
        assertThat(all.getLast().usual()).isCloseTo(10, offset(1e-9));
        for (int month = 24; month < 50; month++) {
            var alone = found(indicator, start.plus(month), start.plus(month));
            assertThat(alone).as("month " + month + " asked for alone").hasSize(month < 36 || month == 49 ? 1 : 0);
        }
    }

    /**
     * Before it stand eight each of 80.625, 99.625 and 120.625: z is 18, 20 and 22. The median is 20, the deviations are eight
     * zeros and sixteen twos, so the width is 1.4826 × 2 and the bound 20 ± 10.378: 229.1475 (z = 30.3) is inside, 230.665
     * (z = 30.4) outside; downwards 22.755 (z = 9.618) is outside, 22.8 (z = 9.6281) inside.
     */
    @Test
    void liesMoreThanThreeAndAHalfSpreadsFromTheMedian() {
        assertThat(after(229.1475)).isEmpty();
        assertThat(after(230.665)).singleElement().satisfies(found -> {
            assertThat(found.value()).isEqualTo(230.665);
            assertThat(found.usual()).isCloseTo(99.625, offset(1e-9));
        });
        assertThat(after(22.8)).isEmpty();
        assertThat(after(22.75)).hasSize(1);
    }

    private List<Outlier> after(double last) {
        var indicator = indicator(Frequency.WEEK);
        var start = Period.parse("2024-W40").orElseThrow();
        var figures = new ArrayList<Figure>();
        for (int week = 0; week < 24; week++) {
            figures.add(Figure.of(indicator, area, start.plus(week), new double[] {80.625, 99.625, 120.625}[week % 3]));
        }
        figures.add(Figure.of(indicator, area, start.plus(24), last));
        accept(figures);
        return found(indicator, start.plus(24), start.plus(24));
    }

    /** Eleven values in the 24 days before, and as many as you like earlier, are too few; twelve are enough. */
    @Test
    void needsTwelveValuesAmongThePeriodsBefore() {
        var indicator = indicator(Frequency.DAY);
        var day = new Period(Frequency.DAY, LocalDate.of(2025, 3, 1));
        var figures = new ArrayList<Figure>();
        for (int back = 14; back <= 24; back++) {
            figures.add(Figure.of(indicator, area, day.plus(-back), 10));
        }
        for (int back = 25; back <= 60; back++) {
            figures.add(Figure.of(indicator, area, day.plus(-back), 10));
        }
        figures.add(Figure.of(indicator, area, day, 1000));
        accept(figures);
        assertThat(found(indicator, day, day)).isEmpty();

        accept(List.of(Figure.of(indicator, area, day.plus(-1), 10)));
        assertThat(found(indicator, day, day)).hasSize(1);
    }

    /** Thirteen values, one every second period: twelve of them lie in the 24 before, the last stands 25 back. */
    @Test
    void isFoundAmongQuartersAndYearsToo() {
        for (var last :
                List.of(Period.parse("2026Q1").orElseThrow(), new Period(Frequency.YEAR, LocalDate.of(2025, 1, 1)))) {
            var indicator = indicator(last.frequency());
            var figures = new ArrayList<Figure>();
            for (int back = 1; back <= 13; back++) {
                figures.add(Figure.of(indicator, area, last.plus(1 - 2L * back), 50));
            }
            figures.add(Figure.of(indicator, area, last, 500));
            accept(figures);
            assertThat(found(indicator, last, last)).hasSize(1);
        }
    }

    /** With the plan that knows nothing of the values asked for: every value since the baseline begins is read at most once. */
    @Test
    void isFoundInOnePassOverEachSeriesFromWhereTheBaselineBegins() {
        var indicator = indicator(Frequency.DAY);
        var day = new Period(Frequency.DAY, LocalDate.of(2020, 1, 1));
        accept(IntStream.range(0, 1500)
                .mapToObj(step -> Figure.of(indicator, area, day.plus(step), 10 + step % 7))
                .toList());

        assertReads(1500, indicator, day, day.plus(24), day.plus(1499));
        assertReads(25, indicator, day.plus(1475), day.plus(1499), day.plus(1499));
    }

    private void assertReads(long values, UUID indicator, Period earliest, Period from, Period to) {
        var plan = transaction.execute(status -> {
            database.sql("set local plan_cache_mode = force_generic_plan").update();
            return database.sql("explain (analyze, timing off, buffers off) " + Outliers.QUERY)
                    .param("all", false)
                    .param("indicators", new UUID[] {indicator})
                    .param("areas", new String[] {area})
                    .param("earliest", earliest.start())
                    .param("from", from.start())
                    .param("to", to.start())
                    .query(String.class)
                    .list();
        });

        var scans = plan.stream()
                .map(READ::matcher)
                .filter(Matcher::find)
                .map(scan -> Math.round(Double.parseDouble(scan.group(1)) * Integer.parseInt(scan.group(2))))
                .toList();
        assertThat(scans).as(String.join("\n", plan)).containsExactly(values);
    }

    private List<Outlier> found(UUID indicator, Period from, Period to) {
        return outliers.between(Set.of(area), Set.of(indicator), from.start(), to.start());
    }

    private UUID indicator(Frequency frequency) {
        places.save(List.of(
                new Area(area, AreaLevel.COUNTY, "异常县", "", Optional.empty(), Optional.empty(), Optional.empty())));
        var id = UUID.randomUUID();
        return indicators
                .save(new Indicator(
                        id,
                        "o" + id.toString().substring(0, 8),
                        frequency,
                        "数",
                        "count",
                        "",
                        "",
                        Indicator.Direction.NEITHER,
                        new Indicator.Measure.Additive(),
                        Optional.empty(),
                        Indicator.Kind.PREVENTION))
                .id();
    }

    private void accept(List<Figure> figures) {
        var origin = new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty());
        assertThat(intake.accept(origin, figures)).isInstanceOf(FigureIntake.Result.Accepted.class);
    }
}
