package org.qinghe.figures;

import java.util.Map;
import java.util.UUID;

/** What was to be expected of an indicator. Whoever watches it offers this, so that charts can show the band behind the counts. */
public interface ExpectedRanges {

    /**
     * What was expected in a period.
     *
     * @param expected the count
     * @param upper the count above which there is an alarm
     */
    record Range(double expected, double upper) {}

    /**
     * By period, as far as it is known.
     *
     * @param area the area's code
     * @param whole whether the area's value is the sum of those in it
     */
    Map<Period, Range> of(UUID indicator, String area, boolean whole);
}
