package org.qinghe.bench.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qinghe.bench.quality.County.Drawn;
import org.qinghe.bench.quality.County.Extent;
import org.qinghe.bench.quality.Sample.Purpose;
import org.qinghe.earlywarning.Detections;
import org.qinghe.earlywarning.Detector;
import org.qinghe.earlywarning.FalseDiscoveries;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.PeriodRange;
import org.qinghe.earlywarning.Scan;

/**
 * Many small areas at once: what is found of outbreaks in one township, in five neighbouring ones and in the whole county, when the
 * county gets one false alarm a year, whichever the method.
 */
final class Areas {

    private static final double ALARMS_A_YEAR = 1;
    private static final int STUDIED = 52;
    private static final int HALF_A_YEAR = 26;

    /** A model may expect nothing of a township that counted nothing for years; a scan needs something to divide by. */
    private static final double LEAST_EXPECTED = 0.01;

    /** What is looked for: where, and how many cases on average. */
    private record Wanted(Extent extent, double cases) {
        String name() {
            String where = switch (extent) {
                case TOWNSHIP -> "one township";
                case NEIGHBOURS -> "five neighbours";
                case COUNTY -> "the county";
                case NOWHERE -> "nowhere";
            };
            return String.format(Locale.ROOT, "%s, %.0f cases", where, cases);
        }
    }

    /** How suspicious each tested week is, the smaller the more. */
    private interface Suspicion {
        double[] of(Drawn drawn);
    }

    /**
     * A row of the table.
     *
     * @param level the suspicion below which it alarms; empty for that with which a calm county has one false alarm a year
     */
    private record Looking(String name, Suspicion suspicion, OptionalDouble level) {

        static Looking atOneAYear(String name, Suspicion suspicion) {
            return new Looking(name, suspicion, OptionalDouble.empty());
        }
    }

    private static final List<Wanted> WANTED = List.of(
            new Wanted(Extent.TOWNSHIP, 5),
            new Wanted(Extent.TOWNSHIP, 8),
            new Wanted(Extent.NEIGHBOURS, 8),
            new Wanted(Extent.NEIGHBOURS, 14),
            new Wanted(Extent.COUNTY, 15),
            new Wanted(Extent.COUNTY, 25));

    private final Setting setting;
    private final County county;
    private final Results results;

    Areas(Setting setting) throws IOException {
        this.setting = setting;
        this.county = new County(setting.seed());
        this.results = Results.in(setting.file("areas"), setting.line());
    }

    private List<Looking> methods() {
        List<Looking> methods = new ArrayList<>();
        methods.add(Looking.atOneAYear(
                "each township alone, Farrington flexible",
                drawn -> least(Method.flexible(), county.townships(drawn))));
        methods.add(Looking.atOneAYear(
                "each township alone, surge", drawn -> least(Method.surge(), county.townships(drawn))));
        methods.add(Looking.atOneAYear(
                "the county's sum, Farrington flexible", drawn -> least(Method.flexible(), county.whole(drawn))));
        methods.add(Looking.atOneAYear("the county's sum, surge", drawn -> least(Method.surge(), county.whole(drawn))));
        methods.add(Looking.atOneAYear(
                "each township with its four nearest, surge",
                drawn -> least(Method.surge(), county.neighbourhoods(drawn))));
        methods.add(Looking.atOneAYear(
                "levels (areas drawn towards the county, and the county)",
                drawn -> least(Method.asItComes("levels"), county.townships(drawn))));
        methods.add(Looking.atOneAYear("townships, neighbourhoods and the county, surge", this::pooledUpward));
        methods.add(Looking.atOneAYear(
                "townships and the county's sum, surge, weighed together", drawn -> together(drawn, 1)));
        methods.add(new Looking(
                "the same as the application comes: α 0.01, 5 % false",
                drawn -> together(drawn, 0.01), OptionalDouble.of(0.05)));
        methods.add(Looking.atOneAYear("space-time scan, permutation, up to 4 weeks", this::scan));
        methods.add(Looking.atOneAYear(
                "space-time scan, Poisson, what surge expects, up to 4 weeks and the whole county",
                this::expectingScan));
        return methods;
    }

    private static double[] least(Detector detector, Panel panel) {
        Detections detections = detector.detect(panel, County.RANGE, 1);
        double[] least = new double[County.TESTED];
        Arrays.fill(least, 1);
        for (int s = 0; s < panel.size(); s++) {
            for (int i = 0; i < least.length; i++) {
                double p = detections.pValue(s, County.RANGE.from() + i);
                least[i] = p < least[i] ? p : least[i];
            }
        }
        return least;
    }

    /** Each level may say one false alarm as often as each other: the least p-value of a level counts as often as it has series. */
    private double[] pooledUpward(Drawn drawn) {
        double[] townships = least(Method.surge(), county.townships(drawn));
        double[] neighbours = least(Method.surge(), county.neighbourhoods(drawn));
        double[] whole = least(Method.surge(), county.whole(drawn));
        double[] together = new double[County.TESTED];
        Arrays.setAll(
                together,
                i -> Math.min(County.TOWNSHIPS * townships[i], Math.min(County.TOWNSHIPS * neighbours[i], whole[i])));
        return together;
    }

    /** The least share of false alarms at which an alarm of the week would stand among all series (Benjamini and Hochberg). */
    private double[] together(Drawn drawn, double alpha) {
        Detections townships = Method.surge().detect(county.townships(drawn), County.RANGE, 1);
        Detections whole = Method.surge().detect(county.whole(drawn), County.RANGE, 1);
        double[] share = new double[County.TESTED];
        Arrays.setAll(share, i -> {
            int week = County.RANGE.from() + i;
            double[] p = IntStream.rangeClosed(0, County.TOWNSHIPS)
                    .mapToDouble(s -> s < County.TOWNSHIPS ? townships.pValue(s, week) : whole.pValue(0, week))
                    .map(each -> each <= alpha ? each : 1)
                    .toArray();
            return Arrays.stream(FalseDiscoveries.adjusted(p, FalseDiscoveries.Dependence.BH))
                    .min()
                    .orElse(1);
        });
        return share;
    }

    /** Each week anew over the year before it. */
    private double[] scan(Drawn drawn) {
        Scan scan = Scan.withDefaults()
                .withModel(Scan.Model.PERMUTATION)
                .withMaxWindow(4)
                .withReplications(9);
        double[] suspicion = new double[County.TESTED];
        for (int i = 0; i < suspicion.length; i++) {
            int end = County.RANGE.from() + i + 1;
            List<Panel.Series> year = new ArrayList<>();
            for (int area = 0; area < County.TOWNSHIPS; area++) {
                year.add(new Panel.Series(
                        new Panel.Key("T" + area, "simulated"),
                        end - STUDIED,
                        Arrays.copyOfRange(drawn.counts()[area], end - STUDIED, end)));
            }
            suspicion[i] = strongest(scan, new Panel(Sample.CALENDAR, year));
        }
        return suspicion;
    }

    /** What the model of the years before expects takes the place of the population, so that season and size are allowed for. */
    private double[] expectingScan(Drawn drawn) {
        Panel townships = county.townships(drawn);
        PeriodRange looked = new PeriodRange(County.RANGE.from() - HALF_A_YEAR + 1, County.RANGE.end());
        Detections model = Method.surge().detect(townships, looked, 1);
        Scan scan = Scan.withDefaults().withMaxWindow(4).withMaxShare(1).withReplications(9);
        double[] suspicion = new double[County.TESTED];
        for (int i = 0; i < suspicion.length; i++) {
            int end = County.RANGE.from() + i + 1;
            suspicion[i] = strongest(scan, expected(drawn, model, new PeriodRange(end - HALF_A_YEAR, end)));
        }
        return suspicion;
    }

    private static Panel expected(Drawn drawn, Detections model, PeriodRange range) {
        List<Panel.Series> series = new ArrayList<>();
        for (int area = 0; area < County.TOWNSHIPS; area++) {
            int township = area;
            series.add(new Panel.Series(
                    new Panel.Key("T" + area, "simulated"),
                    range.from(),
                    Arrays.copyOfRange(drawn.counts()[area], range.from(), range.end()),
                    range.periods()
                            .mapToDouble(week -> Math.max(LEAST_EXPECTED, model.expected(township, week)))
                            .toArray()));
        }
        return new Panel(Sample.CALENDAR, series);
    }

    /** The likelihood ratio is compared as it is, so that few replications will do. */
    private double strongest(Scan scan, Panel panel) {
        var clusters = scan.scan(panel, county.places, 1).clusters();
        return clusters.isEmpty() ? 0 : -clusters.getFirst().llr();
    }

    String table() throws IOException {
        StringBuilder text = new StringBuilder("| found, in brackets weeks of delay |");
        WANTED.forEach(wanted -> text.append(' ').append(wanted.name()).append(" |"));
        text.append(" false alarms a year |\n|---|")
                .append("---|".repeat(WANTED.size() + 1))
                .append('\n');
        for (var method : methods()) {
            System.err.println(method.name());
            text.append("| ").append(method.name()).append(" |");
            text.append(results.of(method.name(), () -> row(method))).append('\n');
        }
        return setting.heading("areas") + text;
    }

    /** The suspicion below which a calm county has one false alarm a year. */
    private double oneAYear(Suspicion suspicion) {
        double[] calm = many(suspicion, Extent.NOWHERE, 0, setting.calibration(), Purpose.AREAS_CALIBRATION).stream()
                .flatMapToDouble(Result::weeks)
                .sorted()
                .toArray();
        return calm[(int) (calm.length * ALARMS_A_YEAR / 52)];
    }

    private String row(Looking method) {
        Suspicion suspicion = method.suspicion();
        double level = method.level().orElseGet(() -> oneAYear(suspicion));
        StringBuilder row = new StringBuilder();
        long quiet = 0;
        long falseAlarms = 0;
        for (Wanted wanted : WANTED) {
            Tally tally = Tally.NONE;
            for (Result result :
                    many(suspicion, wanted.extent(), wanted.cases(), setting.replicates(), Purpose.AREAS_EVALUATION)) {
                tally = tally.plus(result.run(level));
            }
            quiet += tally.quiet();
            falseAlarms += tally.falseAlarms();
            row.append(String.format(Locale.ROOT, " %.2f (%.2f) |", tally.detection(), tally.meanDelay()));
        }
        return row.append(String.format(Locale.ROOT, " %.2f |", 52.0 * falseAlarms / quiet))
                .toString();
    }

    /** How suspicious the weeks of one simulated county were. */
    private record Result(Drawn drawn, double[] suspicion) {

        java.util.stream.DoubleStream weeks() {
            return Arrays.stream(suspicion);
        }

        /** As for single series, with the tested weeks of a county at the end of those of a scenario. */
        Run run(double level) {
            double[] outbreak = new double[Scenario.WEEKS];
            System.arraycopy(
                    drawn.outbreak(), County.RANGE.from(), outbreak, Scenario.WEEKS - County.TESTED, County.TESTED);
            int offset = Scenario.WEEKS - County.TESTED;
            Run run = Run.of(
                    new Scenario.Drawn(new double[0], outbreak),
                    0,
                    (series, week) -> week >= offset && suspicion[week - offset] < level);
            int untested = Scenario.TESTED - County.TESTED;
            return new Run(
                    run.quiet() - untested,
                    run.falseAlarms(),
                    run.outbreak(),
                    run.found(),
                    run.weeks(),
                    run.flagged(),
                    run.delay());
        }
    }

    private List<Result> many(Suspicion suspicion, Extent extent, double cases, int replicates, Purpose purpose) {
        return IntStream.range(0, replicates)
                .parallel()
                .mapToObj(i -> {
                    Drawn drawn = county.draw(
                            extent,
                            cases,
                            Sample.random(setting.seed(), purpose.ordinal(), extent.ordinal(), (long) cases, i));
                    return new Result(drawn, suspicion.of(drawn));
                })
                .collect(Collectors.toList());
    }
}
