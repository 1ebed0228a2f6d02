package org.qinghe.bench.quality;

import org.qinghe.earlywarning.PeriodRange;

/**
 * What a method made of one series.
 *
 * @param outbreak whether there was one
 * @param delay the weeks from the first case of the outbreak to the first alarm; of an outbreak that was not found, how long it lasted
 */
record Run(int quiet, int falseAlarms, boolean outbreak, boolean found, int weeks, int flagged, int delay) {

    static Run of(Scenario.Drawn drawn, int series, Alarms alarms) {
        int start = drawn.start();
        int end = drawn.end();
        int quiet = 0;
        int falseAlarms = 0;
        int flagged = 0;
        int first = end;
        PeriodRange tested = Sample.TESTED;
        for (int week = tested.from(); week < tested.end(); week++) {
            boolean alarm = alarms.at(series, week);
            if (week < start || week >= end) {
                quiet++;
                falseAlarms += alarm ? 1 : 0;
            } else if (alarm) {
                flagged++;
                first = Math.min(first, week);
            }
        }
        boolean outbreak = start < end;
        return new Run(
                quiet,
                falseAlarms,
                outbreak,
                flagged > 0,
                outbreak ? end - start : 0,
                flagged,
                outbreak ? first - start : 0);
    }

    boolean foundAtOnce() {
        return found && delay == 0;
    }
}
