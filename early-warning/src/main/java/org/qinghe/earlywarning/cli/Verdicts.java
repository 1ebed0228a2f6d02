package org.qinghe.earlywarning.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Evaluation;
import org.qinghe.earlywarning.FalseDiscoveries;
import org.qinghe.earlywarning.Frequency;

/**
 * Which alarms stand among all that was looked at. What is weighed together are all series of one frequency in one period; with a
 * rule for all runs, every test from the first run on, in the order of the periods' ends and, within a period, of the file.
 */
final class Verdicts {

    /** One series in one period. */
    private record Test(int run, int series, int period, LocalDate start, LocalDate end, Frequency frequency) {}

    private final List<Run> runs;
    private final Many many;

    /** By run, and in it by series and period: the adjusted p-value, or the level of the test. */
    private final List<double[]> weights = new ArrayList<>();

    private final List<boolean[]> withdrawn = new ArrayList<>();

    private Verdicts(List<Run> runs, Many many) {
        this.runs = runs;
        this.many = many;
        for (Run run : runs) {
            int cells =
                    run.detections().panel().size() * run.detections().range().length();
            double[] weight = new double[cells];
            Arrays.fill(weight, Double.NaN);
            weights.add(weight);
            withdrawn.add(new boolean[cells]);
        }
    }

    /** Weighs the alarms; the state goes on with every test. */
    static Verdicts of(List<Run> runs, Many many, Optional<OnlineState> state) {
        Verdicts verdicts = new Verdicts(runs, many);
        if (many.isLimited()) {
            List<Test> tests = verdicts.tests();
            state.ifPresentOrElse(going -> verdicts.goOn(tests, going), () -> verdicts.weighEachPeriod(tests));
        }
        return verdicts;
    }

    private List<Test> tests() {
        List<Test> tests = new ArrayList<>();
        for (int r = 0; r < runs.size(); r++) {
            Run run = runs.get(r);
            Calendar calendar = run.detections().panel().calendar();
            for (int series = 0; series < run.evaluated().size(); series++) {
                for (int p = run.evaluated().get(series).from();
                        p < run.evaluated().get(series).end();
                        p++) {
                    tests.add(new Test(r, series, p, calendar.start(p), calendar.start(p + 1), calendar.frequency()));
                }
            }
        }
        tests.sort(
                Comparator.comparing(Test::end).thenComparing(Test::frequency).thenComparing(Test::start));
        return tests;
    }

    private void weighEachPeriod(List<Test> tests) {
        int from = 0;
        while (from < tests.size()) {
            int to = from + 1;
            while (to < tests.size() && isSamePeriod(tests.get(from), tests.get(to))) {
                to++;
            }
            weigh(tests.subList(from, to));
            from = to;
        }
    }

    private static boolean isSamePeriod(Test one, Test other) {
        return one.frequency() == other.frequency() && one.start().equals(other.start());
    }

    private void weigh(List<Test> family) {
        double[] p = family.stream().mapToDouble(this::pValue).toArray();
        boolean[] alarm = new boolean[p.length];
        for (int i = 0; i < alarm.length; i++) {
            alarm[i] = isAlarm(family.get(i));
        }
        double[] adjusted = FalseDiscoveries.adjusted(p, alarm, many.dependence());
        for (int i = 0; i < alarm.length; i++) {
            if (alarm[i]) {
                note(family.get(i), adjusted[i], adjusted[i] <= many.level().orElseThrow());
            }
        }
    }

    private void goOn(List<Test> tests, OnlineState state) {
        for (Test test : tests) {
            double p = pValue(test);
            if (!Double.isNaN(p)) {
                double level = state.nextLevel();
                boolean alarm = isAlarm(test);
                state.test(alarm ? p : 1);
                note(test, level, !alarm || p <= level);
            }
        }
        tests.forEach(test -> state.reached(test.frequency(), test.start()));
    }

    private double pValue(Test test) {
        return runs.get(test.run()).detections().pValue(test.series(), test.period());
    }

    private boolean isAlarm(Test test) {
        return runs.get(test.run()).detections().alarm(test.series(), test.period());
    }

    private void note(Test test, double weight, boolean stands) {
        int cell = cell(test.run(), test.series(), test.period());
        weights.get(test.run())[cell] = weight;
        withdrawn.get(test.run())[cell] = !stands;
    }

    private int cell(int run, int series, int period) {
        var range = runs.get(run).detections().range();
        return series * range.length() + period - range.from();
    }

    /** What the run says of a period of a series, its alarm withdrawn where it does not stand. */
    Evaluation evaluation(int run, int series, int period) {
        Evaluation evaluation = runs.get(run).detections().evaluation(series, period);
        return withdrawn.get(run)[cell(run, series, period)] ? evaluation.withdrawn() : evaluation;
    }

    /** The adjusted p-value of an alarm, or the level of the test; {@code NaN} where there is none. */
    double weight(int run, int series, int period) {
        return weights.get(run)[cell(run, series, period)];
    }
}
