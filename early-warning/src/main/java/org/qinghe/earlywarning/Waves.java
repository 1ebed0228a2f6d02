package org.qinghe.earlywarning;

/**
 * What the model of {@link Surge} explains a count by, without the level and the trend: the waves of a year at each period. Worked out
 * once, shared by all series and threads.
 */
final class Waves {

    private static final double DAYS_PER_YEAR = 365.25;

    final int periodsPerYear;
    private final int first;
    private final double[][] rows;

    private Waves(int periodsPerYear, int first, double[][] rows) {
        this.periodsPerYear = periodsPerYear;
        this.first = first;
        this.rows = rows;
    }

    static Waves of(Surge options, Calendar calendar, PeriodRange range) {
        int first = range.from() - options.history(calendar.frequency());
        double[][] rows = new double[Math.max(0, range.end() - first)][2 * options.harmonics()];
        double year = yearInPeriods(options, calendar.frequency());
        for (int i = 0; i < rows.length; i++) {
            for (int wave = 1; wave <= options.harmonics(); wave++) {
                double angle = 2 * Math.PI * wave * (first + i) / year;
                rows[i][2 * wave - 2] = Math.cos(angle);
                rows[i][2 * wave - 1] = Math.sin(angle);
            }
        }
        return new Waves(calendar.frequency().periodsPerYear(), first, rows);
    }

    private static double yearInPeriods(Surge options, Frequency frequency) {
        boolean fixed = options.referencePoints() == ReferencePoints.INDEX;
        return switch (frequency) {
            case DAILY -> fixed ? frequency.periodsPerYear() : DAYS_PER_YEAR;
            case WEEKLY -> fixed ? frequency.periodsPerYear() : DAYS_PER_YEAR / 7;
            case MONTHLY, QUARTERLY, YEARLY -> frequency.periodsPerYear();
        };
    }

    /** Cosine and sine of the first wave, of the second, and so on. */
    double[] at(int period) {
        return rows[period - first];
    }
}
