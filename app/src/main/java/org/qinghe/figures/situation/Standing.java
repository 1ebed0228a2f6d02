package org.qinghe.figures.situation;

import java.util.OptionalDouble;
import org.qinghe.figures.Period;

/**
 * How an indicator stands in an area in a period, as Chinese statistical reports put it.
 *
 * @param period the period
 * @param value the value of the period
 * @param reported how many areas are in it
 * @param usual how many areas report in the fullest period known
 * @param suppressed whether the source withheld values
 * @param own whether the value was reported for the area itself, not added up from those in it
 * @param difference the value less that of the same period a year earlier (同比增减)
 * @param yearOnYear 同比: compared with the same period a year earlier
 * @param onPrevious 环比: compared with the period before
 * @param cumulative 累计: the year's sum up to and with the period
 * @param cumulativeYearOnYear 累计同比: that sum compared with the sum up to the same period a year earlier
 */
public record Standing(
        Period period,
        OptionalDouble value,
        int reported,
        int usual,
        boolean suppressed,
        boolean own,
        OptionalDouble difference,
        Change yearOnYear,
        Change onPrevious,
        Cumulative cumulative,
        Change cumulativeYearOnYear) {

    /** Whether fewer areas reported than usual. */
    public boolean partial() {
        return value.isPresent() && reported < usual;
    }
}
