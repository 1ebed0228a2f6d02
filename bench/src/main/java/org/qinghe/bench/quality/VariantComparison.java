package org.qinghe.bench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Detections;
import org.qinghe.earlywarning.Farrington;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.PeriodRange;
import org.qinghe.earlywarning.Threshold;
import org.qinghe.earlywarning.Variant;

/**
 * How the published variant of Farrington and that of the R package fare on the 42 scenarios, drawn with a fixed seed, and
 * how far apart their bounds are. Prints the tables of {@code docs/early-warning/methods.md}.
 */
public final class VariantComparison {

    private static final PeriodRange TESTED = new PeriodRange(Scenario.WEEKS - Scenario.TESTED, Scenario.WEEKS);
    private static final int SIZES = 10;
    private static final String APART_HEADER = """
            | detector | bounds more than 1 % apart | median distance | 99th percentile | trend decisions that differ | alarms that differ |
            |---|---|---|---|---|---|
            """;

    private final List<Scenario.Drawn> drawn = new ArrayList<>();
    private final Panel panel;

    private VariantComparison(List<Scenario> scenarios, int replicates, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Panel.Series> series = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            for (int replicate = 0; replicate < replicates; replicate++) {
                Scenario.Drawn next = scenario.draw(1 + replicate % SIZES, random);
                drawn.add(next);
                series.add(new Panel.Series(new Panel.Key("S" + series.size(), "simulated"), 0, next.counts()));
            }
        }
        panel = new Panel(new Calendar(Frequency.WEEKLY, LocalDate.of(2013, 1, 7)), series);
    }

    /** Arguments: the folder with {@code reference}, the replicates of each scenario, the seed. */
    public static void main(String[] args) throws IOException {
        Path data = Path.of(args.length > 0 ? args[0] : "../shared/data");
        int replicates = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        new VariantComparison(Scenario.all(), replicates, seed).print();
        printReferenceSeries(read(data.resolve("reference/series.csv")));
    }

    /** The 40 newest weeks of the series that the agreement tests use. */
    private static void printReferenceSeries(Panel series) {
        PeriodRange newest =
                new PeriodRange(series.range().end() - 40, series.range().end());
        System.out.print("\n" + APART_HEADER);
        detectors()
                .forEach((name, detector) -> System.out.print(apart(
                        name,
                        series,
                        newest,
                        detector.withVariant(Variant.PUBLISHED).detect(series, newest, 1),
                        detector.withVariant(Variant.SURVEILLANCE_1_20).detect(series, newest, 1))));
    }

    private void print() {
        System.out.println("| detector | variant | false positives | detected, all k |"
                + " k=1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 |\n" + "|---|---|---" + "|---".repeat(SIZES + 1) + "|");
        StringBuilder apart = new StringBuilder("\n" + APART_HEADER);
        detectors().forEach((name, detector) -> {
            Detections published = row(name, detector, Variant.PUBLISHED);
            Detections reference = row(name, detector, Variant.SURVEILLANCE_1_20);
            apart.append(apart(name, panel, TESTED, published, reference));
        });
        System.out.print(apart);
    }

    private static Map<String, Farrington> detectors() {
        Farrington flexible = Farrington.withDefaults().withLimit(0, 4);
        Farrington classical = flexible.withYearsBack(3)
                .withSeasons(1)
                .withExcludeRecent(3)
                .withWeightsThreshold(1)
                .withTrendP(0.05);
        Map<String, Farrington> detectors = new LinkedHashMap<>();
        detectors.put("flexible, delta, α 0.005", flexible.withAlpha(0.005));
        detectors.put("flexible, delta, α 0.01", flexible);
        detectors.put("flexible, nb-plugin, α 0.01", flexible.withThreshold(Threshold.NB_PLUGIN));
        detectors.put("flexible, muan, α 0.01", flexible.withThreshold(Threshold.MUAN));
        detectors.put("classical, delta, α 0.005", classical.withAlpha(0.005));
        return detectors;
    }

    private Detections row(String name, Farrington detector, Variant variant) {
        Detections detections = detector.withVariant(variant)
                .detect(panel, TESTED, Runtime.getRuntime().availableProcessors());
        long quiet = 0;
        long falseAlarms = 0;
        int[] runs = new int[SIZES];
        int[] found = new int[SIZES];
        for (int s = 0; s < panel.size(); s++) {
            boolean alarmed = false;
            boolean any = false;
            for (int week = TESTED.from(); week < TESTED.end(); week++) {
                boolean alarm = detections.alarm(s, week);
                if (drawn.get(s).outbreak()[week] > 0) {
                    any = true;
                    alarmed |= alarm;
                } else {
                    quiet++;
                    falseAlarms += alarm ? 1 : 0;
                }
            }
            runs[s % SIZES] += any ? 1 : 0;
            found[s % SIZES] += alarmed ? 1 : 0;
        }
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "| %s | %s | %.2f %%",
                name,
                detector.withVariant(variant).parameters().get("variant"),
                100.0 * falseAlarms / quiet));
        int allRuns = 0;
        int allFound = 0;
        StringBuilder bySize = new StringBuilder();
        for (int k = 0; k < SIZES; k++) {
            allRuns += runs[k];
            allFound += found[k];
            bySize.append(String.format(Locale.ROOT, " | %.2f", (double) found[k] / runs[k]));
        }
        System.out.println(line.append(String.format(Locale.ROOT, " | %.3f", (double) allFound / allRuns))
                .append(bySize)
                .append(" |"));
        return detections;
    }

    /** How far the bounds of two variants lie apart over a panel, and what else differs. */
    private static String apart(
            String name, Panel panel, PeriodRange range, Detections published, Detections reference) {
        List<Double> distances = new ArrayList<>();
        long trends = 0;
        long alarms = 0;
        for (int s = 0; s < panel.size(); s++) {
            for (int week = range.from(); week < range.end(); week++) {
                double distance = Math.abs(reference.upper(s, week) / published.upper(s, week) - 1);
                if (distance >= 0 && distance < Double.POSITIVE_INFINITY) {
                    distances.add(distance);
                }
                var ours = published.evaluation(s, week);
                var theirs = reference.evaluation(s, week);
                trends += ours.trend() != theirs.trend() ? 1 : 0;
                alarms += ours.alarm() != theirs.alarm() ? 1 : 0;
            }
        }
        distances.sort(null);
        long all = (long) panel.size() * range.length();
        return String.format(
                Locale.ROOT,
                "| %s | %.1f %% | %.2f %% | %.0f %% | %.2f %% | %.2f %% |%n",
                name,
                100.0 * distances.stream().filter(d -> d > 0.01).count() / distances.size(),
                100 * distances.get(distances.size() / 2),
                100 * distances.get(distances.size() * 99 / 100),
                100.0 * trends / all,
                100.0 * alarms / all);
    }

    /** The weekly series of a file with the columns area, period, indicator, value, sorted by area and period. */
    private static Panel read(Path file) throws IOException {
        Map<String, List<Double>> counts = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            counts.computeIfAbsent(cells[0], area -> new ArrayList<>()).add(Double.valueOf(cells[3]));
        }
        List<Panel.Series> series = new ArrayList<>();
        counts.forEach((area, values) -> series.add(new Panel.Series(
                new Panel.Key(area, "simulated"),
                0,
                values.stream().mapToDouble(value -> value).toArray())));
        return new Panel(new Calendar(Frequency.WEEKLY, LocalDate.of(2013, 1, 7)), series);
    }
}
