package org.qinghe.care.counts;

import org.qinghe.figures.Indicator.Direction;
import org.qinghe.figures.Indicator.Kind;

/**
 * Something that is counted. What two of them count must not overlap, or one could be subtracted from the other.
 *
 * @param indicator the code of the indicator it becomes; its name is {@code care.count.<indicator>} of the messages
 * @param what the sort of entry, or what happened to the record as the function {@code happened} of the schema names it
 * @param most how often one person is counted in a period at most
 */
record Counted(String indicator, String what, int most, Direction direction, Kind kind) {}
