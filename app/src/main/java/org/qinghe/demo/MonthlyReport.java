package org.qinghe.demo;

/**
 * A monthly total of the fictional county's units.
 *
 * @param indicator the indicator's code
 * @param unit the code of the county unit that reports it for the whole county, or empty where every township reports its own
 * @param yearlyPer100k how much a year per 100,000 people at the start of the history
 * @param trend growth a year
 * @param decimals how many decimals its values have
 */
record MonthlyReport(String indicator, String unit, double yearlyPer100k, double trend, int decimals) {

    static MonthlyReport ofCounty(String indicator, String unit, double yearlyPer100k, double trend) {
        return new MonthlyReport(indicator, unit, yearlyPer100k, trend, 0);
    }

    static MonthlyReport ofTownships(String indicator, double yearlyPer100k, double trend) {
        return new MonthlyReport(indicator, "", yearlyPer100k, trend, 0);
    }

    boolean byTownship() {
        return unit.isEmpty();
    }

    /** The value of a month in a place. */
    double draw(Chance chance, int monthsSinceStart, long population) {
        double mean = yearlyPer100k / 12 * population / 100_000 * Math.pow(1 + trend, monthsSinceStart / 12.0);
        double scale = Math.pow(10, decimals);
        return decimals == 0
                ? chance.negativeBinomial(mean, 1.5)
                : Math.round(mean * (0.8 + 0.4 * chance.random().nextDouble()) * scale) / scale;
    }
}
