package org.qinghe.bench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qinghe.earlywarning.Detections;
import org.qinghe.earlywarning.Detector;
import org.qinghe.earlywarning.Detectors;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.InvalidOption;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.PeriodRange;

/** When each method first warns, beside the events that the sources of the shared data sets name. */
final class Real {

    private static final String ALPHA = "0.001";
    private static final Path DATA = Path.of("../shared/data");

    /**
     * What a source names.
     *
     * @param area its code, or {@link RealCounts#ALL}
     * @param from the first period of the event
     * @param to the last
     * @param years of history that there are before it
     */
    private record Event(
            String name,
            String file,
            Frequency frequency,
            String indicator,
            String area,
            LocalDate from,
            LocalDate to,
            int years) {}

    private static final String WEEKS = "pa-odin-overdoses/county_week.csv";
    private static final String COUNTIES = "ct-overdose-deaths/county_month.csv";
    private static final String TOWNS = "ct-overdose-deaths/town_month.csv";
    private static final String QUARTERS = "canada-substance-harms/province_quarter.csv";
    private static final String SITES = "euda-wastewater/site_year.csv";

    private static final List<Event> EVENTS = List.of(
            weeks("Lancaster, week of 26 August 2019 (advisory 30 August)", "42071", "2019-08-26"),
            weeks("Erie, week of 28 May 2018", "42049", "2018-05-28"),
            weeks("Lebanon, week of 15 July 2019", "42075", "2019-07-15"),
            weeks("Dauphin, week of 6 May 2019", "42043", "2019-05-06"),
            weeks("York, week of 29 July 2019", "42133", "2019-07-29"),
            weeks("*not harm: police units joining in early 2018, state*", RealCounts.ALL, "2018-03-05"),
            months(
                    "fentanyl wave, end of 2013, state",
                    COUNTIES,
                    "deaths_fentanyl",
                    RealCounts.ALL,
                    "2013-10-01",
                    "2013-12-01",
                    1),
            months(
                    "fentanyl wave, 2015Q4–2016Q2, state (2015 is dated by report)",
                    COUNTIES,
                    "deaths_fentanyl",
                    RealCounts.ALL,
                    "2015-10-01",
                    "2016-06-01",
                    3),
            months("spring 2020, state", COUNTIES, "overdose_deaths", RealCounts.ALL, "2020-03-01", "2020-07-01", 5),
            months(
                    "Waterbury, June–August 2019",
                    TOWNS,
                    "overdose_deaths",
                    "0900980070",
                    "2019-06-01",
                    "2019-08-01",
                    5),
            months(
                    "New Haven, June 2016 (12 poisonings, 3 deaths: not visible in these counts)",
                    TOWNS,
                    "overdose_deaths",
                    "0900952070",
                    "2016-06-01",
                    "2016-06-01",
                    3),
            months(
                    "*not harm: xylazine is recorded from January 2020 on, state*",
                    COUNTIES,
                    "deaths_xylazine",
                    RealCounts.ALL,
                    "2020-01-01",
                    "2020-12-01",
                    5),
            quarters("British Columbia, 2016Q4 (carfentanil)", "2016-10-01", "2016-10-01"),
            quarters("British Columbia, 2020Q2", "2020-04-01", "2020-10-01"),
            years("Helsinki methamphetamine, 2016", "methamphetamine", "Helsinki", "2016-01-01"),
            years("Zagreb amphetamine, 2020", "amphetamine", "Zagreb", "2020-01-01"),
            years("Reykjavik cocaine, 2017", "cocaine", "Reykjavik", "2017-01-01"),
            years("Riga methamphetamine, 2021", "methamphetamine", "Riga", "2021-01-01"));

    private Real() {}

    private static Event weeks(String name, String area, String week) {
        LocalDate from = LocalDate.parse(week);
        return new Event(name, WEEKS, Frequency.WEEKLY, "reported_overdoses", area, from, from, 1);
    }

    private static Event months(
            String name, String file, String indicator, String area, String from, String to, int years) {
        return new Event(
                name, file, Frequency.MONTHLY, indicator, area, LocalDate.parse(from), LocalDate.parse(to), years);
    }

    private static Event quarters(String name, String from, String to) {
        return new Event(
                name,
                QUARTERS,
                Frequency.QUARTERLY,
                "opioids_deaths",
                "59",
                LocalDate.parse(from),
                LocalDate.parse(to),
                3);
    }

    private static Event years(String name, String indicator, String site, String year) {
        LocalDate from = LocalDate.parse(year);
        return new Event(name, SITES, Frequency.YEARLY, indicator, site, from, from, 3);
    }

    static String table() throws IOException {
        if (!Files.isDirectory(DATA)) {
            return "The shared data sets are not on the machine where this was written.\n";
        }
        StringBuilder text = new StringBuilder("| event | before it | observed |");
        List<String> methods = List.copyOf(settings(EVENTS.getFirst()).keySet());
        methods.forEach(method -> text.append(' ').append(method).append(" |"));
        text.append("\n|---|---|---|").append("---|".repeat(methods.size())).append('\n');
        for (Event event : EVENTS) {
            text.append(row(event));
        }
        return text + "\n" + burden();
    }

    /** The settings of each method; models of a year need years, and a single one leaves no room for waves and trend. */
    private static Map<String, Map<String, String>> settings(Event event) {
        String years = Integer.toString(event.years());
        Map<String, String> surge = new LinkedHashMap<>(Map.of("alpha", ALPHA, "years-back", years));
        if (event.years() == 1) {
            surge.putAll(Map.of("harmonics", "0", "trend", "off", "exclude-recent", few(event.frequency())));
        }
        Map<String, String> farrington = new LinkedHashMap<>(Map.of("alpha", ALPHA, "years-back", years));
        if (event.years() == 1) {
            farrington.putAll(Map.of(
                    "seasons", "1", "half-window", half(event.frequency()), "exclude-recent", few(event.frequency())));
        }
        Map<String, Map<String, String>> settings = new LinkedHashMap<>();
        settings.put("farrington", farrington);
        settings.put("surge", surge);
        settings.put("ears-c2", Map.of("alpha", ALPHA, "min-sigma", "1"));
        return settings;
    }

    private static String few(Frequency frequency) {
        return frequency == Frequency.WEEKLY ? "8" : "2";
    }

    /** With one year all of it is the window. */
    private static String half(Frequency frequency) {
        return frequency == Frequency.WEEKLY ? "25" : "5";
    }

    private static String row(Event event) throws IOException {
        Panel all = RealCounts.read(DATA.resolve(event.file()), event.indicator(), event.frequency());
        String code = code(event);
        Panel.Series series = all.series().stream()
                .filter(one -> one.key().area().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no area " + event.area() + " in " + event.file()));
        Panel panel = new Panel(all.calendar(), List.of(series));
        PeriodRange during = new PeriodRange(
                all.calendar().periodOf(event.from()), all.calendar().periodOf(event.to()) + 1);
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "| %s | %s | %s |",
                event.name(),
                counts(series, new PeriodRange(Math.max(0, during.from() - 4), during.from())),
                counts(series, during)));
        settings(event)
                .forEach((method, settings) -> text.append(' ')
                        .append(first(panel, during, method, settings, event.frequency()))
                        .append(" |"));
        return text.append('\n').toString();
    }

    /** Sites of wastewater are named by their city. */
    private static String code(Event event) throws IOException {
        if (event.frequency() != Frequency.YEARLY) {
            return event.area();
        }
        return Files.readAllLines(DATA.resolve("euda-wastewater/areas.csv")).stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[1].startsWith(event.area()))
                .findFirst()
                .orElseThrow()[0];
    }

    private static String counts(Panel.Series series, PeriodRange range) {
        return range.periods()
                .mapToObj(period -> Double.isNaN(series.value(period))
                        ? "–"
                        : String.format(Locale.ROOT, "%.0f", series.value(period)))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    /** The first alarm of the event; before it the method sees only what lay before. */
    private static String first(
            Panel panel, PeriodRange during, String method, Map<String, String> settings, Frequency frequency) {
        Detector detector = Detectors.parse(method, frequency, settings);
        try {
            Detections detections = detector.detect(panel, during, 1);
            boolean decided = false;
            for (int period = during.from(); period < during.end(); period++) {
                decided |= detections.evaluation(0, period).isDecided();
                if (detections.alarm(0, period)) {
                    return String.format(
                            Locale.ROOT,
                            "%s (%.1f expected)",
                            panel.calendar().start(period),
                            detections.expected(0, period));
                }
            }
            return decided ? "none" : "too short";
        } catch (InvalidOption refused) {
            return "too short";
        }
    }

    /** What a county would have had to look at: alarms of all series over all periods that could be judged. */
    private static String burden() throws IOException {
        StringBuilder text = new StringBuilder("""
                | alarms over all areas | series | periods judged | farrington | surge | ears-c2 |
                |---|---|---|---|---|---|
                """);
        for (Event event : List.of(EVENTS.getFirst(), EVENTS.get(8), EVENTS.get(9), EVENTS.get(13))) {
            Panel panel = RealCounts.read(DATA.resolve(event.file()), event.indicator(), event.frequency());
            StringBuilder alarms = new StringBuilder();
            long judged = 0;
            for (Map.Entry<String, Map<String, String>> method : settings(event).entrySet()) {
                Detector detector = Detectors.parse(method.getKey(), event.frequency(), method.getValue());
                int from = detector.evaluable(panel, 0).from();
                Detections detections = detector.detect(
                        panel, new PeriodRange(from, panel.range().end()), Setting.THREADS);
                judged = Math.max(
                        judged, method.getKey().equals("surge") ? panel.range().end() - from : 0);
                alarms.append(String.format(Locale.ROOT, " %s |", share(detections, event)));
            }
            text.append(String.format(
                    Locale.ROOT,
                    "| %s, %s | %d | %d |%s%n",
                    event.file(),
                    event.indicator(),
                    panel.size(),
                    judged,
                    alarms));
        }
        return text.toString();
    }

    /** In the periods that a model of years can judge too. */
    private static String share(Detections detections, Event event) {
        int first = event.years() * event.frequency().periodsPerYear();
        long alarms = 0;
        for (int s = 0; s < detections.panel().size(); s++) {
            for (int period = Math.max(first, detections.range().from());
                    period < detections.range().end();
                    period++) {
                alarms += detections.alarm(s, period) ? 1 : 0;
            }
        }
        return Long.toString(alarms);
    }
}
