package org.qinghe.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Detections;
import org.qinghe.earlywarning.Detector;
import org.qinghe.earlywarning.Detectors;
import org.qinghe.earlywarning.Explanation;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.PeriodRange;

/**
 * A detector that looks at a snapshot: the same snapshot, method and settings give the same numbers to the bit.
 *
 * @param snapshot what is looked at
 * @param detector who looks
 * @param falseDiscoveries the share of the alarms of one period that may be false; empty where every alarm stands
 */
public record Looking(Snapshot snapshot, Detector detector, Optional<Double> falseDiscoveries) {

    /** The version of the detectors, kept with every run. */
    static final String LIBRARY = "early-warning 0.1";

    public static Looking at(Snapshot snapshot, String method, Map<String, String> settings) {
        var frequency = frequency(snapshot.first().frequency());
        return new Looking(
                snapshot,
                Detectors.parse(method, frequency, Settings.ofDetector(method, settings)),
                Settings.falseDiscoveries(settings));
    }

    /** Everything that the result depends on beside the figures. */
    Map<String, String> settings() {
        var all = new TreeMap<>(detector.parameters());
        falseDiscoveries.ifPresent(share -> all.put(Settings.FALSE_DISCOVERIES, share.toString()));
        return all;
    }

    public Detections newest(int periods) {
        int length = snapshot.length();
        return detector.detect(panel(), new PeriodRange(Math.max(0, length - periods), length), 1);
    }

    /** Which of the detector's alarms stand. */
    Alarms alarms(Detections detections) {
        return Alarms.of(detections, falseDiscoveries);
    }

    /** The same of one series, which is series 0 of the result. */
    public Detections newestOf(int series, int periods) {
        int length = snapshot.length();
        return detector.detect(panel(), series, new PeriodRange(Math.max(0, length - periods), length));
    }

    public Explanation explanation(int series, int period) {
        return detector.explain(panel(), series, period);
    }

    public Panel panel() {
        var calendar = new Calendar(
                frequency(snapshot.first().frequency()), snapshot.first().start());
        List<Panel.Series> columns = new ArrayList<>();
        for (var each : snapshot.series()) {
            columns.add(new Panel.Series(new Panel.Key(each.area(), ""), 0, each.values()));
        }
        return new Panel(calendar, columns);
    }

    public static Frequency frequency(org.qinghe.figures.Frequency frequency) {
        return switch (frequency) {
            case DAY -> Frequency.DAILY;
            case WEEK -> Frequency.WEEKLY;
            case MONTH -> Frequency.MONTHLY;
            case QUARTER -> Frequency.QUARTERLY;
            case YEAR -> Frequency.YEARLY;
        };
    }
}
