package org.qinghe.work.plan;

import java.util.Optional;
import java.util.UUID;
import org.qinghe.work.Bilingual;

/**
 * A promise that a figure can keep or break.
 *
 * @param id its id
 * @param title what is promised
 * @param indicator the id of the indicator that tells
 * @param area the code of the area it is read in
 * @param unit the unit that answers for it
 * @param baseline the reading on the day before the plan begins, in the indicator's unit of measure
 * @param target the reading promised for the plan's last day; never the baseline
 * @param withdrawn why it no longer holds, where it was withdrawn
 */
public record Objective(
        UUID id,
        Bilingual title,
        UUID indicator,
        String area,
        UUID unit,
        double baseline,
        double target,
        Optional<String> withdrawn) {

    /** The same, said as another; it keeps its id and its measures. */
    Objective saidAs(Objective anew) {
        return new Objective(
                id,
                anew.title(),
                anew.indicator(),
                anew.area(),
                anew.unit(),
                anew.baseline(),
                anew.target(),
                withdrawn);
    }
}
