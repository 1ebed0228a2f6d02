package org.qinghe.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The accepted values, newest version of each. */
public interface Observations {

    /**
     * The series of an indicator in several areas, every one from the first period asked for to the last; areas without any
     * value are left out. A rate is computed from its numerator and denominator.
     *
     * @param areas codes; every area that has a value where empty
     */
    List<Series> series(UUID indicator, Collection<String> areas, Period from, Period to);

    /** As {@link #series}, but the population that the sources gave with the values; NaN where they gave none. */
    List<Series> populations(UUID indicator, Collection<String> areas, Period from, Period to);

    /** As {@link #series}, but the scale of the protecting noise that the sources gave; NaN where they gave none. */
    List<Series> noiseScales(UUID indicator, Collection<String> areas, Period from, Period to);

    /** The first and last period that have a value of the indicator anywhere. */
    Optional<Span> span(UUID indicator);

    /** As {@link #span}, of several at once; those without a value are missing, as are rates, which have none of their own. */
    Map<UUID, Span> spans(Collection<UUID> indicators);

    /** The values of these indicators in these areas that lie between the two days, by indicator, area and period. */
    List<Observation> between(
            Collection<UUID> indicators, Collection<String> areas, java.time.LocalDate from, java.time.LocalDate to);

    /** Every version of one value, newest first. */
    List<ObservationVersion> history(UUID indicator, String area, Period period);

    /** The codes of the areas that have a value of the indicator, in code order. */
    List<String> areas(UUID indicator);

    /** From the first period to the last, both included. */
    record Span(Period first, Period last) {}
}
