package org.qinghe.work;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What somebody may see: the responses of these areas, the tasks of these units, and what their own unit started.
 *
 * @param everything whether there is no limit
 * @param areas the codes of the viewer's area and those below
 * @param units the units there, the viewer's own included
 * @param own the viewer's unit
 */
record WorkScope(boolean everything, Collection<String> areas, Collection<UUID> units, UUID own) {

    /** Of somebody who sees everything, or of nobody in particular. */
    static WorkScope unlimited(UUID own) {
        return new WorkScope(true, List.of(), List.of(), own);
    }

    /** A condition on a response {@code r}; whoever may see a task of it may see its heading. */
    static final String RESPONSE = """
            (:everything or r.area = any(:areas) or r.opened_unit = :own
             or exists (select 1 from work.task seen where seen.response = r.id and seen.unit = any(:units)))
            """;

    /** A condition on a placed task {@code t}. */
    static final String TASK = """
            (:everything or t.area = any(:areas) or t.lead = :own or t.unit = any(:units))
            """;

    java.util.Map<String, Object> parameters() {
        return java.util.Map.of(
                "everything",
                everything,
                "areas",
                areas.toArray(String[]::new),
                "units",
                units.toArray(UUID[]::new),
                "own",
                own);
    }
}
