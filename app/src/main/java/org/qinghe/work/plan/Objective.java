package org.qinghe.work.plan;

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
 */
public record Objective(
        UUID id, Bilingual title, UUID indicator, String area, UUID unit, double baseline, double target) {}
