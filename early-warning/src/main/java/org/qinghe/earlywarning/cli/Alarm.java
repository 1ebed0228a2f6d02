package org.qinghe.earlywarning.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qinghe.earlywarning.Evaluation;

/** An alarm that stands, and where it is found: the number of the indicator's run and of the series in its panel. */
record Alarm(int run, int series, Evaluation evaluation) {

    /** The least likely first; alarms of a method without p-values after them, the highest score first. */
    private static final Comparator<Alarm> LEAST_LIKELY_FIRST = Comparator.comparingDouble(
                    (Alarm alarm) -> alarm.evaluation().pValue())
            .thenComparing(alarm -> alarm.evaluation().score(), Comparator.reverseOrder());

    static List<Alarm> all(List<Run> runs, Verdicts verdicts) {
        List<Alarm> alarms = new ArrayList<>();
        for (int r = 0; r < runs.size(); r++) {
            Run run = runs.get(r);
            for (int series = 0; series < run.evaluated().size(); series++) {
                var range = run.evaluated().get(series);
                for (int period = range.from(); period < range.end(); period++) {
                    if (run.detections().alarm(series, period)) {
                        alarms.add(new Alarm(r, series, verdicts.evaluation(r, series, period)));
                    }
                }
            }
        }
        alarms.removeIf(alarm -> !alarm.evaluation().alarm());
        alarms.sort(LEAST_LIKELY_FIRST);
        return alarms;
    }
}
