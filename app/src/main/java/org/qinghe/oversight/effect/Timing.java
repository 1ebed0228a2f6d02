package org.qinghe.oversight.effect;

/**
 * Which periods stand before and which after; those between are left out.
 *
 * @param periods how many there are
 * @param before the periods from 0 to before this one are before
 * @param after the periods from this one on are after
 * @param perYear how many periods a year has, such as 12, or 365.25 ÷ 7 for weeks
 */
record Timing(int periods, int before, int after, double perYear) {

    /** Twelve points before: Wagner, Soumerai, Zhang, Ross-Degnan, J Clin Pharm Ther 27 (2002) 299–309. */
    static final int LEAST_BEFORE = 12;

    /** Our choice; EPOC (Cochrane) asks for three, Wagner and others for twelve. */
    static final int LEAST_AFTER = 4;

    Timing {
        if (before < 0 || after < before || periods < after) {
            throw new IllegalArgumentException("before " + before + ", after " + after + " of " + periods);
        }
    }

    boolean used(int period) {
        return period < before || period >= after;
    }

    boolean isAfter(int period) {
        return period >= after;
    }

    /** Years since the first period after. */
    double years(int period) {
        return (period - after) / perYear;
    }

    /**
     * How many pairs of sine and cosine describe the season: two where three years lie before, one where two do, none below or
     * where a year has fewer than four periods. A quarter has one at most, since a second would be the same twice over.
     */
    int seasons() {
        if (perYear < 4 || before < 2 * perYear) {
            return 0;
        }
        return perYear > 4 && before >= 3 * Math.floor(perYear) ? 2 : 1;
    }

    boolean judges(AreaCounts area) {
        return area.reported(0, before) >= LEAST_BEFORE && area.reported(after, periods) >= LEAST_AFTER;
    }
}
