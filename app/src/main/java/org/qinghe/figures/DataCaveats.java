package org.qinghe.figures;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a reader must know before trusting a chart: late, missing, inconsistent or suspicious figures. */
public interface DataCaveats {

    /**
     * One caveat.
     *
     * @param message the key of the sentence
     * @param arguments what goes into it
     */
    record Caveat(String message, List<String> arguments) {}

    /**
     * What is to be said of the indicator in just these areas between the two periods; most serious first.
     *
     * @param areas their codes, each for itself and not what lies in it: a whole county is asked for by naming its areas, and
     *     of no areas nothing is said
     */
    List<Caveat> of(UUID indicator, Collection<String> areas, Period from, Period to);
}
