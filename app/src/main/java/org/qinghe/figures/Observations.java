package org.qinghe.figures;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The accepted values, newest version of each. */
public interface Observations {

    /**
     * The series of an indicator in several areas, cut to the same periods; areas without any value are left out.
     *
     * @param areas codes; every area that has a value where empty
     */
    List<Series> series(UUID indicator, Collection<String> areas, Period from, Period to);

    /** The first and last period that have a value of the indicator anywhere. */
    Optional<Span> span(UUID indicator);

    /** From the first period to the last, both included. */
    record Span(Period first, Period last) {}
}
