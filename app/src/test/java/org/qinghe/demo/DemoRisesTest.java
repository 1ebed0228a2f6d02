package org.qinghe.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Detections;
import org.qinghe.earlywarning.Detectors;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.PeriodRange;

/**
 * What the default watches find in the fictional history, as {@code docs/early-warning/demo.md} shows it. Run with
 * {@code -Dqinghe.write=true} to write that page anew.
 */
class DemoRisesTest {

    private static final LocalDate NEWEST = LocalDate.of(2026, 11, 16);
    private static final int LOOKED_AT = 110;
    private static final Path PAGE = Path.of("..", "docs", "early-warning", "demo.md");

    private final DemoGeography geography = DemoGeography.generate(DemoCounty.SEED);
    private final WeeklyHistory history =
            new WeeklyHistory(DemoSignals.WEEKLY, DemoSignals.RISES, NEWEST, DemoSignals.WEEKS);

    /** The default watch of weekly counts: what its detector finds out of the ordinary, and what of that stands among all series. */
    private record Watched(Detections detections) {

        private static final Map<String, String> SETTINGS = Map.of("alpha", "0.01");
        private static final double MAY_BE_FALSE = 0.05;

        static Watched over(Panel panel) {
            return new Watched(Detectors.parse("surge", Frequency.WEEKLY, SETTINGS)
                    .detect(panel, new PeriodRange(DemoSignals.WEEKS - LOOKED_AT, DemoSignals.WEEKS), 2));
        }

        /** By the definition: the k smallest p-values stand, k being the last whose p-value is at most its rank's part of the share. */
        boolean alarm(int series, int period) {
            double own = detections.pValue(series, period);
            var alarms = IntStream.range(0, detections.panel().size())
                    .filter(number -> detections.alarm(number, period))
                    .mapToDouble(number -> detections.pValue(number, period))
                    .sorted()
                    .toArray();
            return detections.alarm(series, period)
                    && IntStream.rangeClosed(1, alarms.length)
                            .filter(rank -> alarms[rank - 1]
                                    <= MAY_BE_FALSE * rank / detections.panel().size())
                            .anyMatch(rank -> own <= alarms[rank - 1]);
        }

        boolean anyAlarm(int period) {
            return IntStream.range(0, detections.panel().size()).anyMatch(series -> alarm(series, period));
        }
    }

    /** A rise and where it was first found; the series after the townships is their sum. */
    private record Finding(Rise rise, int weeksLate, boolean bySum) {}

    @Test
    void everyDocumentedRiseIsFoundAndTheRestStaysQuiet() throws IOException {
        var findings = new ArrayList<Finding>();
        long quiet = 0;
        long falseAlarms = 0;
        long quietWeeks = 0;
        long weeksWithFalseAlarm = 0;
        for (var signal : DemoSignals.WEEKLY) {
            var watched = watched(signal);
            DemoSignals.RISES.stream()
                    .filter(rise -> rise.indicator().equals(signal.indicator()))
                    .map(rise -> finding(rise, watched))
                    .forEach(findings::add);
            for (int township = 0; township < geography.townships().size(); township++) {
                for (int weeksAgo = 0; weeksAgo < LOOKED_AT; weeksAgo++) {
                    if (!isRise(signal.indicator(), township, weeksAgo)) {
                        quiet++;
                        falseAlarms += watched.alarm(township, DemoSignals.WEEKS - 1 - weeksAgo) ? 1 : 0;
                    }
                }
            }
            for (int weeksAgo = 0; weeksAgo < LOOKED_AT; weeksAgo++) {
                if (isCalm(signal.indicator(), weeksAgo)) {
                    quietWeeks++;
                    weeksWithFalseAlarm += watched.anyAlarm(DemoSignals.WEEKS - 1 - weeksAgo) ? 1 : 0;
                }
            }
        }
        assertThat(findings).hasSize(DemoSignals.RISES.size()).noneMatch(finding -> finding.weeksLate() < 0);
        assertThat((double) falseAlarms / quiet).isLessThan(0.002);
        assertThat((double) weeksWithFalseAlarm / quietWeeks).isLessThan(2 * Watched.MAY_BE_FALSE);
        var page = page(findings, quiet, falseAlarms, quietWeeks, weeksWithFalseAlarm);
        if (Boolean.getBoolean("qinghe.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    private Finding finding(Rise rise, Watched watched) {
        int sum = geography.townships().size();
        var series = rise.township() < 0 ? List.of(sum) : List.of(rise.township(), sum);
        for (int week = 0; week < rise.weeks(); week++) {
            int period = DemoSignals.WEEKS - 1 - rise.weeksAgo() + week;
            for (int number : series) {
                if (period < DemoSignals.WEEKS && watched.alarm(number, period)) {
                    return new Finding(rise, week, number == sum);
                }
            }
        }
        return new Finding(rise, -1, false);
    }

    private Watched watched(WeeklySignal signal) {
        var counts = IntStream.range(0, geography.townships().size())
                .mapToObj(township -> history.counts(
                        signal,
                        township,
                        geography.townships().get(township).population().orElseThrow(),
                        DemoCounty.SEED))
                .map(values -> IntStream.of(values).asDoubleStream().toArray())
                .toList();
        var all = new ArrayList<>(counts);
        all.add(IntStream.range(0, DemoSignals.WEEKS)
                .mapToDouble(week ->
                        counts.stream().mapToDouble(values -> values[week]).sum())
                .toArray());
        var series = all.stream()
                .map(values -> new Panel.Series(new Panel.Key("", signal.indicator()), 0, values))
                .toList();
        return Watched.over(new Panel(new Calendar(Frequency.WEEKLY, history.monday(0)), series));
    }

    private static boolean isRise(String indicator, int township, int weeksAgo) {
        return DemoSignals.RISES.stream().anyMatch(rise -> rise.touches(indicator, township, weeksAgo));
    }

    /** Whether nothing was put into any township that week. */
    private boolean isCalm(String indicator, int weeksAgo) {
        return IntStream.range(-1, geography.townships().size())
                .noneMatch(township -> isRise(indicator, township, weeksAgo));
    }

    private String page(
            List<Finding> findings, long quiet, long falseAlarms, long quietWeeks, long weeksWithFalseAlarm) {
        var text = new StringBuilder("""
                # What the default watches find in the fictional county

                Eight years of weekly counts of 28 townships are drawn with a fixed seed; six rises were put in on purpose. The default
                watch of weekly counts is surge, on every township and on their sum; of its alarms those stand that the control of false
                discoveries leaves of a week (29 series, at most 5 % false). Why: [detection.md](../figures/detection.md).
                Written by `./mvnw -pl app -am test -Dtest=DemoRisesTest -Dsurefire.failIfNoSpecifiedTests=false -Dqinghe.write=true`;
                the same test fails when this page is out of date.

                | indicator | where | began, weeks before the newest | lasted, weeks | counts multiplied by | found in its week | found in |
                |---|---|---|---|---|---|---|
                """);
        for (var finding : findings) {
            var rise = finding.rise();
            text.append("| ")
                    .append(rise.indicator())
                    .append(" | ")
                    .append(rise.township() < 0 ? "whole county" : name(rise.township()))
                    .append(" | ")
                    .append(rise.weeksAgo())
                    .append(" | ")
                    .append(rise.weeks())
                    .append(" | ")
                    .append(rise.factor())
                    .append(" | ")
                    .append(finding.weeksLate() < 0 ? "not found" : String.valueOf(finding.weeksLate() + 1))
                    .append(" | ")
                    .append(finding.bySum() ? "sum of the townships" : "township")
                    .append(" |\n");
        }
        text.append(String.format(
                Locale.ROOT,
                """

                Outside these rises, in the newest %d weeks, %,d township weeks were looked at and %d of them raised a false alarm: %.2f per
                thousand. Of the %d weeks of an indicator in which nothing was put in anywhere, %d had a false alarm in some township or in the sum:
                %.1f %%, where each watch asks for at most 5 %% (%.0f weeks). For the five indicators together it means a week with a false alarm
                in about every %.0f weeks.
                """,
                LOOKED_AT,
                quiet,
                falseAlarms,
                1000.0 * falseAlarms / quiet,
                quietWeeks,
                weeksWithFalseAlarm,
                100.0 * weeksWithFalseAlarm / quietWeeks,
                Watched.MAY_BE_FALSE * quietWeeks,
                (double) quietWeeks / DemoSignals.WEEKLY.size() / weeksWithFalseAlarm));
        return text.toString();
    }

    private String name(int township) {
        return geography.townships().get(township).nameEn() + " "
                + geography.townships().get(township).nameZh();
    }
}
