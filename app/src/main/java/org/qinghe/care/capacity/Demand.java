package org.qinghe.care.capacity;

import java.util.Optional;

/**
 * What a unit can expect to be asked for.
 *
 * @param asked how many asked in the months it rests on
 * @param forecast nothing where there are too few months
 */
public record Demand(Help help, long asked, Optional<Forecast> forecast) {}
