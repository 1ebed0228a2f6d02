package org.qinghe.oversight.effect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinghe.work.Bilingual;

/**
 * A study as lists show it.
 *
 * @param id its id
 * @param title how it is called
 * @param indicator what is counted
 * @param treated the codes of the areas of the response
 * @param began the day on which it began
 * @param result what it said
 * @param made when it was made
 */
public record ListedStudy(
        UUID id, Bilingual title, UUID indicator, List<String> treated, LocalDate began, Result result, Instant made) {}
