package org.qinghe.figures;

import java.util.List;
import java.util.OptionalDouble;
import org.qinghe.web.Words;

/** How the indicators of an area stood in a period, as reports put it. */
public interface Standings {

    /**
     * Every indicator in use of the period's frequency that has a value then, by what it tells about and by code.
     *
     * @param area its code; empty text is the whole installation
     */
    List<Stood> of(String area, Period period, Words words);

    /**
     * One indicator.
     *
     * @param value the value of the period, the sum over what lies in the area
     * @param yearOnYear 同比 in words, such as {@code +5.2%}; a dash where there is nothing to say
     * @param onPrevious 环比, likewise
     * @param cumulative 累计: the year's sum up to and with the period, where it adds up
     * @param cumulativeYearOnYear 累计同比, likewise
     * @param doubtful how many of the figures in it should be looked at before they are believed
     * @param course the values of the thirteen periods up to this one, the oldest first; NaN where there is none
     */
    record Stood(
            Indicator indicator,
            Period period,
            double value,
            String yearOnYear,
            String onPrevious,
            OptionalDouble cumulative,
            String cumulativeYearOnYear,
            int doubtful,
            List<Double> course) {

        /** How many periods a course has. */
        public static final int COURSE = 13;

        public Stood {
            course = List.copyOf(course);
        }
    }
}
