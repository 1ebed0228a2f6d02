package org.qinghe.earlywarning;

import java.util.Arrays;

/**
 * Which earlier periods a period is compared with, and to which season each belongs. Depends on the calendar and the
 * options only, so that one plan serves every series. The periods come in runs: consecutive ones of the same season.
 */
final class Baseline {

    private static final double DAYS_PER_MONTH = 365.25 / 12;
    private static final int NO_SEASON = -1;

    final int period;
    final int seasons;
    private final Calendar calendar;
    private final boolean byIndex;
    private final int oldestReference;
    private final int first;
    private int[] starts = new int[64];
    private int[] lengths = new int[64];
    private int[] groups = new int[64];
    private int runs;
    private int observations;

    private Baseline(Farrington options, Calendar calendar, int period, int oldestReference) {
        this.period = period;
        this.seasons = options.seasons();
        this.calendar = calendar;
        this.byIndex = options.referencePoints() == ReferencePoints.INDEX;
        this.oldestReference = oldestReference;
        this.first = oldestReference - options.halfWindow();
    }

    static Baseline of(Farrington options, Calendar calendar, int period) {
        int years = options.yearsBack();
        int[] references = new int[years + 1];
        for (int year = 0; year <= years; year++) {
            references[year] = options.referencePoints().yearsBefore(period, year, calendar);
        }
        Baseline baseline = new Baseline(options, calendar, period, references[years]);
        baseline.addRuns(baseline.seasonOfEach(references, options.halfWindow()), period - options.excludeRecent());
        return baseline;
    }

    /** From the first period on. The windows, then the rest of each year cut up, the latest year first. */
    private int[] seasonOfEach(int[] references, int width) {
        int[] seasonOf = new int[period + 1 - first];
        Arrays.fill(seasonOf, NO_SEASON);
        mark(seasonOf, period - width, period, currentSeason());
        for (int year = 1; year < references.length; year++) {
            mark(seasonOf, references[year] - width, references[year] + width, currentSeason());
            cut(seasonOf, references[year] + width + 1, references[year - 1] - width);
        }
        return seasonOf;
    }

    /**
     * Cuts the rest of a year into equal seasons; the first ones are a period longer if it does not come out even. Where
     * there are more seasons than periods, the reference implementation marks two periods for an empty season.
     */
    private void cut(int[] seasonOf, int from, int to) {
        int blocks = seasons - 1;
        int start = from;
        for (int block = 0; block < blocks; block++) {
            int next = start + Math.floorDiv(to - from, blocks) + (block < Math.floorMod(to - from, blocks) ? 1 : 0);
            mark(seasonOf, Math.min(start, next - 1), Math.max(start, next - 1), block);
            start = next;
        }
    }

    private void mark(int[] seasonOf, int from, int last, int season) {
        Arrays.fill(seasonOf, Math.max(from - first, 0), last + 1 - first, season);
    }

    private void addRuns(int[] seasonOf, int end) {
        int from = first;
        while (from < end) {
            int season = seasonOf[from - first];
            int to = from + 1;
            while (to < end && seasonOf[to - first] == season) {
                to++;
            }
            if (season != NO_SEASON) {
                add(from, to - from, season);
            }
            from = to;
        }
    }

    private void add(int from, int length, int season) {
        if (runs == starts.length) {
            starts = Arrays.copyOf(starts, runs * 2);
            lengths = Arrays.copyOf(lengths, runs * 2);
            groups = Arrays.copyOf(groups, runs * 2);
        }
        starts[runs] = from;
        lengths[runs] = length;
        groups[runs++] = season;
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
        return first;
    }

    /** The period that corresponds to the evaluated one in the earliest year. */
    int oldestReference() {
        return oldestReference;
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
