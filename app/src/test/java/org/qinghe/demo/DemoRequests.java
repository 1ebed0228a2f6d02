package org.qinghe.demo;

import java.time.LocalDate;
import java.util.stream.IntStream;

/** Requests for treatment as the fictional county counts them, for tests and figures of other modules. */
public final class DemoRequests {

    private static final LocalDate NEWEST = LocalDate.of(2026, 11, 16);
    private static final int WEEKS = 104;

    private DemoRequests() {}

    /** Periods of so many weeks, the oldest first; each with the count of every township in code order. */
    public static long[][] by(int weeksEach) {
        var geography = DemoGeography.generate(DemoCounty.SEED);
        var signal = DemoSignals.WEEKLY.stream()
                .filter(each -> each.indicator().equals("treatment_requests"))
                .findFirst()
                .orElseThrow();
        var history = new WeeklyHistory(DemoSignals.WEEKLY, DemoSignals.RISES, NEWEST, WEEKS);
        var townships = geography.townships();
        var periods = new long[WEEKS / weeksEach][townships.size()];
        for (int township = 0; township < townships.size(); township++) {
            var counts = history.counts(
                    signal, township, townships.get(township).population().orElseThrow(), DemoCounty.SEED);
            for (int period = 0; period < periods.length; period++) {
                periods[period][township] = IntStream.of(counts)
                        .skip((long) period * weeksEach)
                        .limit(weeksEach)
                        .sum();
            }
        }
        return periods;
    }
}
