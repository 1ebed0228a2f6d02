package org.qinghe.figures;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Which figures of a period should be looked at before they are believed. */
public interface DoubtfulFigures {

    /**
     * How many figures contradict others or are out of the ordinary, by the indicator's id; of a rate, those it is made of. An
     * indicator of which there is nothing to say is not among them.
     *
     * @param period the period; indicators of another frequency have nothing in it
     * @param areas the areas' codes, each for itself and not what lies in it; of no areas nothing is said
     */
    Map<UUID, Integer> in(Period period, Collection<Indicator> indicators, Collection<String> areas);
}
