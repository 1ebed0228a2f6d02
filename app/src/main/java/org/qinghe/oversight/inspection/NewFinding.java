package org.qinghe.oversight.inspection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.work.Bilingual;

/**
 * What was found, before it is a rectification order.
 *
 * @param title what it is, in one line
 * @param what what was found, in words; about a unit's work, never about a person in care
 * @param evidence what shows it: document numbers, photographs, records looked at
 * @param unit the unit that has to mend it
 * @param area the code of the area it was found in
 * @param repeats the earlier finding of the unit that has come back
 * @param foundOn when it was found
 * @param due the last day to mend it
 */
public record NewFinding(
        Bilingual title,
        String what,
        String evidence,
        Topic topic,
        Severity severity,
        Source source,
        UUID unit,
        String area,
        Optional<UUID> repeats,
        LocalDate foundOn,
        LocalDate due) {}
