package org.qinghe.oversight.inspection;

import java.util.Map;
import java.util.UUID;

/**
 * The open findings of a unit, by how long ago they were ordered.
 *
 * @param unit the unit's id
 * @param byAge how many there are of each band; every band is there
 * @param serious how many of them are serious
 * @param overdue how many of them are overdue
 */
public record BoardLine(UUID unit, Map<AgeBand, Long> byAge, long serious, long overdue) {

    public long all() {
        return byAge.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(AgeBand band) {
        return byAge.getOrDefault(band, 0L);
    }
}
