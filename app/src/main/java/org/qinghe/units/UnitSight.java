package org.qinghe.units;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The units somebody sees: those of their area and below, and their own.
 *
 * @param everything whether there is no limit
 * @param units the units, the viewer's own included
 */
public record UnitSight(boolean everything, Set<UUID> units) {

    public static final UnitSight EVERYTHING = new UnitSight(true, Set.of());

    public UnitSight {
        units = Set.copyOf(units);
    }

    public boolean covers(UUID unit) {
        return everything || units.contains(unit);
    }

    /** A condition of SQL on the column that holds a unit; {@link #parameters} fill it. */
    public static String on(String column) {
        return "(:everything or " + column + " = any(:seen))";
    }

    public Map<String, Object> parameters() {
        return Map.of("everything", everything, "seen", units.toArray(UUID[]::new));
    }
}
