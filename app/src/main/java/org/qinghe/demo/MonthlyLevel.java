package org.qinghe.demo;

/**
 * A monthly number that hangs together with another one, or stands from month to month.
 *
 * @param indicator the indicator's code
 * @param unit the code of the county unit that reports it for the whole county, or empty where every township reports its own
 * @param per100k how many per 100,000 people at the start of the history; not used where it is a share
 * @param trend growth a year
 * @param of the code of the indicator of which it is a share, or empty
 * @param share how large a share
 */
record MonthlyLevel(String indicator, String unit, double per100k, double trend, String of, double share) {

    static MonthlyLevel standing(String indicator, String unit, double per100k, double trend) {
        return new MonthlyLevel(indicator, unit, per100k, trend, "", 0);
    }

    static MonthlyLevel shareOf(String whole, String indicator, String unit, double share) {
        return new MonthlyLevel(indicator, unit, 0, 0, whole, share);
    }

    boolean byTownship() {
        return unit.isEmpty();
    }

    /** The value of a month in a place; a share is drawn one by one and so never above its whole. */
    double draw(Chance chance, int monthsSinceStart, long population, double whole) {
        if (of.isEmpty()) {
            double mean = per100k * population / 100_000 * Math.pow(1 + trend, monthsSinceStart / 12.0);
            return Math.round(mean * (0.98 + 0.04 * chance.random().nextDouble()));
        }
        int count = 0;
        for (int each = 0; each < whole; each++) {
            count += chance.random().nextDouble() < share ? 1 : 0;
        }
        return count;
    }
}
