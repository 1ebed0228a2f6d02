package org.qinghe.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.earlywarning.Detections;
import org.qinghe.figures.Frequency;

/**
 * What the watches make of the shared data sets, beside the events and faults their publishers and the press name, as
 * {@code docs/early-warning/real-data.md} shows it. Run with {@code -Dqinghe.write=true} to write that page anew.
 */
class RealDataWarningsTest {

    private static final String MEASURED = "\n## How quickly the pages open";
    private static final Path PAGE = Path.of("..", "docs", "early-warning", "real-data.md");
    private static final Map<String, String> EARS = Map.of("alpha", "0.001", "min-sigma", "1");
    private static final Map<String, String> FIVE_YEARS = Map.of("alpha", "0.001");
    private static final Map<String, String> THREE_YEARS = Map.of("alpha", "0.001", "years-back", "3");

    private static final String WEEKS = "pa-odin-overdoses/county_week.csv";
    private static final String COUNTIES = "ct-overdose-deaths/county_month.csv";
    private static final String TOWNS = "ct-overdose-deaths/town_month.csv";
    private static final String QUARTERS = "canada-substance-harms/province_quarter.csv";
    private static final String SITES = "euda-wastewater/site_year.csv";

    /** A watch that looked back over a whole file. */
    private record Replay(
            String file,
            String detector,
            Snapshot snapshot,
            Detections detections,
            List<Rise> rises,
            CoverageCheck check) {

        static Replay of(
                String file, Frequency frequency, String indicator, String method, Map<String, String> settings)
                throws IOException {
            var history = RealHistory.read(file, frequency);
            var areas = history.snapshot(indicator, false);
            var snapshot =
                    frequency == Frequency.YEAR || areas.holdsItsOwnTotal() ? areas : history.snapshot(indicator, true);
            var looking = Looking.at(snapshot, method, settings);
            var detections = looking.newest(snapshot.length());
            return new Replay(
                    file,
                    named(method, settings),
                    snapshot,
                    detections,
                    Rise.of(looking.alarms(detections)),
                    new CoverageCheck(snapshot, detections));
        }

        private static String named(String method, Map<String, String> settings) {
            return method.startsWith("ears")
                    ? "EARS C2"
                    : "Farrington, " + settings.getOrDefault("years-back", "5") + " years";
        }

        /** The first rise of the area that touches the periods. */
        Optional<Rise> in(String area, String from, String to) {
            return rises.stream()
                    .filter(rise -> area(rise).equals(area))
                    .filter(rise -> text(rise.last()).compareTo(from) >= 0
                            && text(rise.first()).compareTo(to) <= 0)
                    .min(Comparator.comparing(Rise::first));
        }

        Coverage coverage(String area, String from, String to) {
            return check.of(in(area, from, to).orElseThrow());
        }

        String area(Rise rise) {
            return snapshot.series().get(rise.series()).area();
        }

        String text(int period) {
            return snapshot.first().plus(period).text();
        }

        /** As the warnings page ranks them after everything was imported at once: the newest periods only. */
        List<Rise> page(int periods) {
            return rises.stream()
                    .filter(rise -> rise.last() >= snapshot.length() - periods)
                    .sorted(Comparator.<Rise, Boolean>comparing(rise -> check.of(rise) != Coverage.NONE)
                            .thenComparing(rise -> detections.pValue(rise.series(), rise.last())))
                    .toList();
        }

        long judged() {
            return IntStream.range(0, snapshot.series().size())
                    .filter(series -> detections
                            .range()
                            .periods()
                            .anyMatch(period -> !Double.isNaN(detections.score(series, period))))
                    .count();
        }
    }

    @BeforeEach
    void needTheData() {
        assumeTrue(Files.exists(RealHistory.DATA), "the shared data sets are not on this machine");
    }

    @Test
    void policeReportsFindLancasterInItsWeekAndCallTheUnitsThatJoinedACaveat() throws IOException {
        var weeks = Replay.of(WEEKS, Frequency.WEEK, "reported_overdoses", "ears-c2", EARS);
        assertThat(weeks.in("42071", "2019-W35", "2019-W35")).isPresent();
        assertThat(weeks.coverage("42071", "2019-W35", "2019-W35")).isEqualTo(Coverage.NONE);
        assertThat(weeks.coverage(Snapshot.POOLED, "2018-W10", "2018-W11")).isEqualTo(Coverage.YOUNG);
        assertThat(weeks.page(26)).hasSizeLessThan(20);
        assertThat(weeks.area(weeks.page(26).getFirst())).as("Lebanon").isEqualTo("42075");
        assertThat(weeks.area(weeks.page(26).get(2))).as("York").isEqualTo("42133");
    }

    @Test
    void aDrugThatBeginsToBeRecordedIsNoOutbreak() throws IOException {
        var xylazine = Replay.of(COUNTIES, Frequency.MONTH, "deaths_xylazine", "farrington", FIVE_YEARS);
        assertThat(xylazine.rises().stream()
                        .filter(rise -> xylazine.text(rise.first()).startsWith("2020-"))
                        .map(xylazine.check()::of))
                .isNotEmpty()
                .doesNotContain(Coverage.NONE);
    }

    @Test
    void theRiseInWaterburyIsFoundWithinItsThreeMonths() throws IOException {
        var towns = Replay.of(TOWNS, Frequency.MONTH, "overdose_deaths", "farrington", FIVE_YEARS);
        assertThat(towns.coverage("0900980070", "2019-06", "2019-08")).isEqualTo(Coverage.NONE);
        assertThat(towns.page(12)).hasSizeLessThan(5);
    }

    @Test
    void anAreaThatIsTheSumOfTheOthersIsNotAddedOnceMore() throws IOException {
        assertThat(RealHistory.read(QUARTERS, Frequency.QUARTER)
                        .snapshot("opioids_deaths", false)
                        .holdsItsOwnTotal())
                .isTrue();
        assertThat(RealHistory.read(COUNTIES, Frequency.MONTH)
                        .snapshot("overdose_deaths", false)
                        .holdsItsOwnTotal())
                .isFalse();
    }

    @Test
    void aHandfulOfYearsJudgesFewSitesAndSaysSoOfTheRest() throws IOException {
        var years = Replay.of(SITES, Frequency.YEAR, "methamphetamine", "ears-c2", Map.of("alpha", "0.001"));
        assertThat(years.judged()).isLessThan(20);
        assertThat(years.page(1)).hasSizeLessThan(5);
        var ketamine = Replay.of(SITES, Frequency.YEAR, "ketamine", "ears-c2", Map.of("alpha", "0.001"));
        assertThat(ketamine.judged()).isZero();
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        var page = page() + measured();
        if (Boolean.getBoolean("qinghe.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    /** What was measured by hand stands below a heading of its own and stays as it is. */
    private static String measured() throws IOException {
        var text = Files.readString(PAGE);
        int from = text.indexOf(MEASURED);
        return from < 0 ? "" : text.substring(from);
    }

    private static String page() throws IOException {
        var weeks = Replay.of(WEEKS, Frequency.WEEK, "reported_overdoses", "ears-c2", EARS);
        var fentanyl = Replay.of(COUNTIES, Frequency.MONTH, "deaths_fentanyl", "farrington", THREE_YEARS);
        var fentanylEars = Replay.of(COUNTIES, Frequency.MONTH, "deaths_fentanyl", "ears-c2", EARS);
        var xylazine = Replay.of(COUNTIES, Frequency.MONTH, "deaths_xylazine", "farrington", FIVE_YEARS);
        var deaths = Replay.of(COUNTIES, Frequency.MONTH, "overdose_deaths", "farrington", FIVE_YEARS);
        var towns = Replay.of(TOWNS, Frequency.MONTH, "overdose_deaths", "farrington", FIVE_YEARS);
        var canada = Replay.of(QUARTERS, Frequency.QUARTER, "opioids_deaths", "farrington", THREE_YEARS);
        var yearly = Map.of("alpha", "0.001");
        var meth = Replay.of(SITES, Frequency.YEAR, "methamphetamine", "ears-c2", yearly);
        var amphetamine = Replay.of(SITES, Frequency.YEAR, "amphetamine", "ears-c2", yearly);
        var cocaine = Replay.of(SITES, Frequency.YEAR, "cocaine", "ears-c2", yearly);
        List<String> rows = new ArrayList<>();
        add(rows, weeks, "step: police units joining, early 2018", "", "2018-W10", "2018-W14");
        add(
                rows,
                weeks,
                "event: Lancaster, week of 26 August 2019 (advisory 30 August)",
                "42071",
                "2019-W35",
                "2019-W35");
        add(rows, weeks, "excess: Erie, 28 May 2018", "42049", "2018-W22", "2018-W22");
        add(rows, weeks, "excess: Lebanon, 15 July 2019", "42075", "2019-W29", "2019-W29");
        add(rows, weeks, "excess: Dauphin, 6 May 2019", "42043", "2019-W19", "2019-W19");
        add(rows, weeks, "excess: York, 29 July 2019", "42133", "2019-W31", "2019-W31");
        add(rows, weeks, "excess: Allegheny, 4 June 2018", "42003", "2018-W23", "2018-W23");
        add(rows, weeks, "limit: Dauphin, 2–5 November 2019 (not in the police feed)", "42043", "2019-W44", "2019-W45");
        add(rows, fentanylEars, "event: fentanyl, 2013Q4, state", "", "2013-10", "2013-12");
        add(
                rows,
                fentanyl,
                "event: fentanyl, 2015Q4–2016Q2, state (2015 is dated by report)",
                "",
                "2015-10",
                "2016-06");
        add(rows, xylazine, "step: xylazine is recorded from 2020-01 on, state", "", "2020-01", "2020-03");
        add(rows, deaths, "event: spring 2020, state", "", "2020-04", "2020-07");
        add(rows, deaths, "event: summer 2019, state (press of 9 September)", "", "2019-06", "2019-08");
        add(rows, towns, "event: Waterbury, June–August 2019", "0900980070", "2019-06", "2019-08");
        add(rows, towns, "limit: New Haven, 23 June 2016", "0900952070", "2016-06", "2016-06");
        add(rows, canada, "event: British Columbia, 2016Q4", "59", "2016Q4", "2016Q4");
        add(rows, canada, "event: British Columbia, 2020Q2", "59", "2020Q2", "2020Q4");
        add(rows, canada, "fall: British Columbia, 2024Q4", "59", "2024Q4", "2024Q4");
        add(rows, meth, "event: Helsinki methamphetamine, 2016", "FI003", "2016", "2016");
        add(rows, meth, "jump: Riga methamphetamine, 2021", "LV001", "2021", "2021");
        add(rows, amphetamine, "jump: Zagreb amphetamine, 2020", "HR001", "2020", "2020");
        add(rows, cocaine, "jump: Reykjavik cocaine, 2017", "IS002", "2017", "2017");
        return """
                # What the watches make of real data

                The shared data sets, looked back over period by period: a detector sees at each period only what lay before it.
                Weekly and monthly counts with less than three years of history are watched with EARS C2, months and quarters with more
                with Farrington flexible, yearly levels with EARS C2; the false-alarm probability is 0.001, as in the default watches. None
                of the weekly sets has the five years for which a default watch is surge.
                Where a shorter look back was needed to reach the event the detector column says so. Written by
                `./mvnw -pl app -am test -Dtest=RealDataWarningsTest -Dsurefire.failIfNoSpecifiedTests=false -Dqinghe.write=true`;
                the same test fails when this page is out of date, and is skipped where the data sets are not.

                To see the pages of a set:

                ```
                QINGHE_DATA=./real ./qinghe import ../shared/data/pa-odin-overdoses/county_week.csv \\
                    --areas ../shared/data/pa-odin-overdoses/areas.csv --create
                ./qinghe run --production --data ./real
                ```

                ## Events, steps and limits named by the sources

                | what the source names | data | detector | first warning | observed | expected | said about recording |
                |---|---|---|---|---|---|---|
                """
                + String.join("", rows)
                + """

                “none” is an honest answer: what stays inside the ordinary range of its own past is not raised, and a series is not
                judged before it has the history its detector needs (“too short”; the watches page says so, series by series).
                A step under “said about recording” is on the warnings page below all others, with the caveat in words.

                ## What stands on the warnings page when a whole file is imported

                The newest 26 weeks, 12 months, 4 quarters or one year are looked at.

                | data | indicator | series, of which judged | warnings | first in rank |
                |---|---|---|---|---|
                """
                + onPage(weeks, "reported_overdoses", 26)
                + onPage(deaths, "overdose_deaths", 12)
                + onPage(xylazine, "deaths_xylazine", 12)
                + onPage(towns, "overdose_deaths", 12)
                + onPage(
                        Replay.of(QUARTERS, Frequency.QUARTER, "opioids_deaths", "farrington", FIVE_YEARS),
                        "opioids_deaths",
                        4)
                + onPage(
                        Replay.of(QUARTERS, Frequency.QUARTER, "stimulants_hospitalizations", "farrington", FIVE_YEARS),
                        "stimulants_hospitalizations",
                        4)
                + onPage(meth, "methamphetamine", 1)
                + onPage(amphetamine, "amphetamine", 1)
                + onPage(cocaine, "cocaine", 1)
                + onPage(Replay.of(SITES, Frequency.YEAR, "ketamine", "ears-c2", yearly), "ketamine", 1)
                + """

                Known faults to keep in mind: in Connecticut every death of 2015 and 2017 is dated by report, so alarms inside those
                two years say little; 2022 is probably incomplete. Canada's file holds the country beside its provinces; the watch
                notices that one area is the sum of the others and makes no further sum. Wastewater has few years per site: nine
                sites in ten cannot be judged, and the warnings there are jumps to look at, not outbreaks. A real rise in most areas at
                once, as in Canada in 2020, gets the caveat too: counts alone cannot tell it from a change of recording.
                """;
    }

    private static void add(List<String> rows, Replay replay, String what, String area, String from, String to) {
        var found = replay.in(area, from, to);
        rows.add("| %s | %s | %s | %s |%n"
                .formatted(
                        what,
                        replay.file(),
                        replay.detector(),
                        found.map(rise -> "%s | %.0f | %s | %s"
                                        .formatted(
                                                replay.text(rise.first()),
                                                replay.detections()
                                                        .evaluation(rise.series(), rise.first())
                                                        .observed(),
                                                number(replay.detections().expected(rise.series(), rise.first())),
                                                replay.check().of(rise) == Coverage.NONE
                                                        ? "nothing"
                                                        : replay.check()
                                                                .of(rise)
                                                                .name()))
                                .orElse((judges(replay, area, from) ? "none" : "too short") + " | – | – | –")));
    }

    private static boolean judges(Replay replay, String area, String text) {
        return IntStream.range(0, replay.snapshot().series().size())
                .filter(series -> replay.snapshot().series().get(series).area().equals(area))
                .anyMatch(series -> replay.detections()
                        .range()
                        .periods()
                        .filter(period -> replay.text(period).equals(text))
                        .anyMatch(period -> !Double.isNaN(replay.detections().score(series, period))));
    }

    private static String onPage(Replay replay, String indicator, int periods) {
        var page = replay.page(periods);
        long caveats = page.stream()
                .filter(rise -> replay.check().of(rise) != Coverage.NONE)
                .count();
        return "| %s | %s | %d, %d | %d, %d of them with a caveat on recording | %s |%n"
                .formatted(
                        replay.file(),
                        indicator,
                        replay.snapshot().series().size(),
                        replay.judged(),
                        page.size(),
                        caveats,
                        page.isEmpty()
                                ? "–"
                                : (replay.area(page.getFirst()).isEmpty() ? "the sum" : replay.area(page.getFirst()))
                                        + ", " + replay.text(page.getFirst().last()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.1f", value);
    }
}
