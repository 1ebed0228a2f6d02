package org.qinghe.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.qinghe.web.Words;

/** How the indicators of an area came out in a month, a quarter or a year, for those who report on it. */
public interface PeriodReviews {

    /**
     * One indicator in the period. A count is added up over what lies in it, and of weeks the mean of those that begin in it is
     * taken, since months have four or five; a stock or a level is read at its newest; a rate is made of the sums of its parts.
     *
     * @param indicator which
     * @param first the first of its own periods that lie in the period
     * @param last the last of them that has a value
     * @param value how it came out
     * @param yearEarlier the same a year earlier
     * @param yearOnYear how it compares with that, in words; a dash where it does not, or something is missing
     * @param complete whether no area and no period is missing in any of the values
     * @param newest when the newest of the figures in it came in
     */
    record Reviewed(
            Indicator indicator,
            Period first,
            Period last,
            double value,
            OptionalDouble yearEarlier,
            String yearOnYear,
            boolean complete,
            Optional<Instant> newest) {}

    /**
     * Those in use that have a value in it, by kind, what people need first, and code. Where figures were withheld, what is
     * left of them is no sum, and the indicator is left out.
     *
     * @param area the area's code; empty for the whole installation
     * @param period a week, a month, a quarter or a year; indicators counted less often are not in it
     */
    List<Reviewed> of(String area, Period period, Words words);

    /**
     * When the newest of the figures of a period came in, by the id of the indicator: of those in use that are counted by such
     * periods.
     *
     * @param area the area's code; empty for the whole installation
     */
    Map<UUID, Instant> newest(String area, Period period);
}
