package org.qinghe.oversight.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was found at units, for whoever judges units by it. */
public interface Findings {

    /** What was found at the units from the first day to the last, the oldest first. */
    List<Finding> of(Collection<UUID> units, LocalDate first, LocalDate last);

    /** How much was found at each of the units from the first day to the last; a unit where nothing was has zeros. */
    default Map<UUID, FindingCount> countBy(Collection<UUID> units, LocalDate first, LocalDate last) {
        var found = of(units, first, last).stream()
                .collect(Collectors.groupingBy(each -> each.found().unit()));
        return units.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), unit -> FindingCount.of(found.getOrDefault(unit, List.of()))));
    }
}
