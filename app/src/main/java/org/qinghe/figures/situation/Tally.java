package org.qinghe.figures.situation;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * What the areas of a group reported of an indicator in one period, added up.
 *
 * @param indicator the indicator's id
 * @param group the code of the area that the group stands for
 * @param start the period's first day
 * @param sum of the reported values; 0 where none was reported
 * @param reported how many areas reported a value
 * @param missing how many said that they have none
 * @param suppressed how many values were withheld by their source
 * @param population how many people the values are about, where every source said so
 * @param own whether the value is the area's own, not a sum of those in it
 */
record Tally(
        UUID indicator,
        String group,
        LocalDate start,
        double sum,
        int reported,
        int missing,
        int suppressed,
        OptionalDouble population,
        boolean own) {}
