package org.qinghe.bench.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qinghe.bench.quality.Sample.Purpose;
import org.qinghe.earlywarning.Detections;
import org.qinghe.earlywarning.Detector;
import org.qinghe.earlywarning.Panel;

/** How many outbreaks are still found when counts are protected, at the same number of false alarms. */
final class PrivacyPrice {

    /** Steady counts from few to many; the numbers are those of the scenarios, from 1 on. */
    private static final List<Integer> SCENARIOS = List.of(7, 1, 13, 25, 31, 37);

    /** About one false alarm in two years. */
    private static final double ALLOWED = 0.01;

    private final Setting setting;
    private final Results results;
    private final List<Protection> protections = Protection.all();

    PrivacyPrice(Setting setting) throws IOException {
        this.setting = setting;
        this.results = Results.in(setting.file("privacy"), setting.line());
    }

    /**
     * What came of one way of protecting one scenario.
     *
     * @param asItComes false positives when the method is told of the noise, but not calibrated
     */
    private record Cell(double detection, double delay, double asItComes) {
        static Cell ofCsv(String line) {
            String[] cells = line.split(",");
            return new Cell(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
        }
    }

    String table() throws IOException {
        return setting.heading("privacy")
                + table("Farrington flexible", Method.flexible())
                + table("surge", Method.surge());
    }

    /** Detection with Laplace noise, by ε. */
    String curves() throws IOException {
        List<Curves.Line> lines = new ArrayList<>();
        for (int scenario : SCENARIOS) {
            double[] detection = new double[protections.size()];
            List<double[]> points = new ArrayList<>();
            for (int i = 0; i < detection.length; i++) {
                detection[i] = cell("surge", Method.surge(), scenario, protections.get(i))
                        .detection();
                if (protections.get(i) instanceof Protection.Laplace laplace) {
                    points.add(new double[] {laplace.epsilon(), detection[i]});
                }
            }
            lines.add(new Curves.Line(cases(scenario) + " a week", points, detection[0]));
        }
        return Curves.svg(
                "Share of outbreaks found by surge, by the ε spent on each count; dashes: without protection", lines);
    }

    private String table(String name, Detector detector) throws IOException {
        StringBuilder text = new StringBuilder("**" + name
                + "**: share of outbreaks found at one false alarm in two years, k = 1 to 10 together; in brackets the false positives"
                + " as it comes at α 0.01.\n\n| protection |");
        for (int scenario : SCENARIOS) {
            text.append(" ").append(cases(scenario)).append(" a week |");
        }
        text.append("\n|---|").append("---|".repeat(SCENARIOS.size())).append('\n');
        for (Protection protection : protections) {
            text.append("| ").append(protection.name()).append(" |");
            for (int scenario : SCENARIOS) {
                Cell cell = cell(name, detector, scenario, protection);
                text.append(String.format(Locale.ROOT, " %.2f (%.1f %%) |", cell.detection(), 100 * cell.asItComes()));
            }
            text.append('\n');
        }
        return text.append('\n').toString();
    }

    private static String cases(int scenario) {
        double mean = Math.exp(Scenario.all().get(scenario - 1).theta());
        return String.format(Locale.ROOT, mean < 10 ? "%.1f" : "%.0f", mean);
    }

    private Cell cell(String name, Detector detector, int scenario, Protection protection) throws IOException {
        String key = name + "\t" + detector.parameters() + "\t" + scenario + "\t" + protection.name();
        return Cell.ofCsv(results.of(key, () -> measure(detector, scenario - 1, protection)));
    }

    private String measure(Detector detector, int scenario, Protection protection) {
        Sample quiet = protect(
                Sample.quiet(scenario, setting.calibration(), Purpose.PRIVACY_CALIBRATION, setting.seed()),
                protection,
                scenario,
                Purpose.PRIVACY_CALIBRATION);
        Sample outbreaks = protect(
                Sample.withOutbreaks(scenario, setting.replicates(), 1, Purpose.PRIVACY_EVALUATION, setting.seed()),
                protection,
                scenario,
                Purpose.PRIVACY_EVALUATION);
        Detections calm = detector.detect(quiet.panel(), Sample.TESTED, Setting.THREADS);
        long weeks = (long) quiet.size() * Scenario.TESTED;
        double level = Level.allowing((long) (ALLOWED * weeks), calm);
        Detections detections = detector.detect(outbreaks.panel(), Sample.TESTED, Setting.THREADS);
        Tally tally = Tally.NONE;
        for (int s = 0; s < outbreaks.size(); s++) {
            tally = tally.plus(Run.of(outbreaks.drawn().get(s), s, Alarms.below(level, detections)));
        }
        return tally.detection() + "," + tally.meanDelay() + "," + (double) Level.falseAlarms(calm) / weeks;
    }

    private Sample protect(Sample plain, Protection protection, int scenario, Purpose purpose) {
        List<Panel.Series> series = new ArrayList<>();
        for (int s = 0; s < plain.size(); s++) {
            var random = Sample.random(setting.seed(), purpose.ordinal(), scenario, s, protections.indexOf(protection));
            series.add(protection.of(plain.panel().series(s), random));
        }
        return plain.with(series);
    }
}
