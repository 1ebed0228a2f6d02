package org.qinghe.demo;

/**
 * How often a service-side event happens in the fictional county.
 *
 * @param indicator the indicator's code
 * @param yearlyPer100k events a year per 100,000 people at the start of the history
 * @param trend growth a year, such as 0.03
 * @param swing how far the season lifts the mean, as a share
 * @param peakWeek the week of the year in which the season peaks
 * @param dispersion variance over mean
 */
record WeeklySignal(
        String indicator, double yearlyPer100k, double trend, double swing, int peakWeek, double dispersion) {

    private static final double WEEKS_A_YEAR = 365.25 / 7;

    /** The expected count of a week in a place. */
    double mean(int weeksSinceStart, int weekOfYear, long population) {
        double level = yearlyPer100k / WEEKS_A_YEAR * population / 100_000;
        double growth = Math.pow(1 + trend, weeksSinceStart / WEEKS_A_YEAR);
        double season = 1 + swing * Math.cos(2 * Math.PI * (weekOfYear - peakWeek) / WEEKS_A_YEAR);
        return level * growth * season;
    }
}
