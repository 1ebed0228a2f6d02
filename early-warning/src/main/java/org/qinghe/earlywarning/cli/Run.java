package org.qinghe.earlywarning.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Detections;
import org.qinghe.earlywarning.Detector;
import org.qinghe.earlywarning.Detectors;
import org.qinghe.earlywarning.InvalidOption;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.PeriodRange;
import org.qinghe.earlywarning.Timespan;

/**
 * What the detector says of one indicator.
 *
 * @param detector with the settings for the indicator's frequency
 * @param detections of all its series
 * @param evaluated by series, which periods were asked for
 */
record Run(Detector detector, Detections detections, List<PeriodRange> evaluated) {

    static Run of(Panel panel, Command command, Optional<OnlineState> state) {
        Detector detector = detector(panel, command);
        Timespan asked = new Timespan(command.from(), command.to());
        List<PeriodRange> evaluated = new ArrayList<>();
        for (int series = 0; series < panel.size(); series++) {
            evaluated.add(untested(asked.evaluated(detector, panel, series), panel, command, state));
        }
        int processors = Runtime.getRuntime().availableProcessors();
        return new Run(detector, detector.detect(panel, PeriodRange.around(evaluated), processors), evaluated);
    }

    private static Detector detector(Panel panel, Command command) {
        try {
            Map<String, String> given = command.parameters();
            Detector detector =
                    Detectors.parse(command.method(), panel.calendar().frequency(), given);
            detector.check(panel.calendar().frequency());
            return detector;
        } catch (InvalidOption e) {
            throw new BadInput("detect: indicator \"" + panel.series(0).key().indicator() + "\": --" + e.option() + ": "
                    + e.problem());
        }
    }

    /** A rule for all runs tests every period once. */
    private static PeriodRange untested(PeriodRange asked, Panel panel, Command command, Optional<OnlineState> state) {
        Calendar calendar = panel.calendar();
        Optional<LocalDate> until = state.flatMap(going -> going.until(calendar.frequency()));
        if (until.isEmpty()) {
            return asked;
        }
        int next = calendar.periodOf(until.get()) + 1;
        if (command.from().isPresent() && asked.length() > 0 && asked.from() < next) {
            throw new BadInput(
                    "detect: indicator \"" + panel.series(0).key().indicator() + "\": --online has tested up to the "
                            + calendar.frequency().code() + " period of " + until.get()
                            + " already; say a later --from, or none");
        }
        int from = Math.max(asked.from(), next);
        return new PeriodRange(from, Math.max(from, asked.end()));
    }

    boolean isEvaluated(int series, int period) {
        return evaluated.get(series).contains(period);
    }

    long cells() {
        return evaluated.stream().mapToLong(PeriodRange::length).sum();
    }
}
