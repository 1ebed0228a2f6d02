package org.qinghe.work.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.qinghe.work.Bilingual;

/**
 * What is done for an objective.
 *
 * @param id its id
 * @param objective the id of the objective it serves
 * @param title what is done
 * @param begins its first day
 * @param ends its last day
 * @param unit the unit that leads it
 */
public record Measure(UUID id, UUID objective, Bilingual title, LocalDate begins, LocalDate ends, UUID unit) {}
