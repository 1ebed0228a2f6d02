package org.qinghe.earlywarning;

import java.util.Arrays;

/**
 * Which earlier periods a period is compared with, and to which season each belongs. Depends on the calendar and the
 * options only, so that one plan serves every series. The periods come in runs: consecutive ones of the same season.
 */
final class Baseline {

    private static final double DAYS_PER_MONTH = 365.25 / 12;

    final int period;
    final int seasons;
    private final Calendar calendar;
    private final boolean byIndex;
    private final int end;
    private int[] starts = new int[64];
    private int[] lengths = new int[64];
    private int[] groups = new int[64];
    private int runs;
    private int observations;

    private Baseline(Farrington options, Calendar calendar, int period) {
        this.period = period;
        this.seasons = options.seasons();
        this.calendar = calendar;
        this.byIndex = options.referencePoints() == ReferencePoints.INDEX;
        this.end = period - options.excludeRecent();
    }

    static Baseline of(Farrington options, Calendar calendar, int period) {
        Baseline baseline = new Baseline(options, calendar, period);
        int width = options.halfWindow();
        int reference = options.referencePoints().yearsBefore(period, options.yearsBack(), calendar);
        for (int year = options.yearsBack(); year > 0; year--) {
            int next = options.referencePoints().yearsBefore(period, year - 1, calendar);
            baseline.add(reference - width, reference + width + 1, baseline.currentSeason());
            baseline.addSeasons(reference + width + 1, next - width);
            reference = next;
        }
        baseline.add(period - width, period, baseline.currentSeason());
        return baseline;
    }

    /** Cuts the rest of a year into equal seasons; the first ones are a period longer if it does not come out even. */
    private void addSeasons(int from, int to) {
        int blocks = seasons - 1;
        int length = Math.max(0, to - from);
        int start = from;
        for (int block = 0; block < blocks; block++) {
            int next = start + length / blocks + (block < length % blocks ? 1 : 0);
            add(start, next, block);
            start = next;
        }
    }

    private void add(int from, int to, int group) {
        int length = Math.min(to, end) - from;
        if (length <= 0) {
            return;
        }
        if (runs == starts.length) {
            starts = Arrays.copyOf(starts, runs * 2);
            lengths = Arrays.copyOf(lengths, runs * 2);
            groups = Arrays.copyOf(groups, runs * 2);
        }
        starts[runs] = from;
        lengths[runs] = length;
        groups[runs++] = group;
        observations += length;
    }

    /** The season of the evaluated period: its window. */
    int currentSeason() {
        return seasons - 1;
    }

    int runs() {
        return runs;
    }

    int observations() {
        return observations;
    }

    int start(int run) {
        return starts[run];
    }

    int length(int run) {
        return lengths[run];
    }

    int group(int run) {
        return groups[run];
    }

    /** The earliest period needed. */
    int first() {
        return runs == 0 ? period : starts[0];
    }

    /** Whether consecutive periods lie one unit of time apart; by the calendar, months differ in length. */
    boolean isEven() {
        return byIndex || calendar.frequency().isEven();
    }

    /** How far a period lies after the evaluated one (negative: before), in periods. */
    double time(int of) {
        return isEven()
                ? of - period
                : (calendar.start(of).toEpochDay() - calendar.start(period).toEpochDay()) / DAYS_PER_MONTH;
    }
}
