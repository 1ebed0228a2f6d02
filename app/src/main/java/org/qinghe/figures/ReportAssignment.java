package org.qinghe.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Which unit reports for which areas on a form.
 *
 * @param form the form's id
 * @param unit the unit's id
 * @param areas the codes of the areas, in code order, at least one
 * @param starts the first period that is expected begins on this day or after it
 */
public record ReportAssignment(UUID form, UUID unit, List<String> areas, LocalDate starts) {

    public ReportAssignment {
        areas = areas.stream().sorted().distinct().toList();
    }
}
