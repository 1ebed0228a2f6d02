package org.qinghe.funds;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.units.Unit;
import org.springframework.stereotype.Component;

/** Which units work for a township or a village, and not for the county. */
@Component
class Grassroots {

    private static final Set<AreaLevel> LEVELS = EnumSet.of(AreaLevel.TOWNSHIP, AreaLevel.VILLAGE);

    private final Places places;

    Grassroots(Places places) {
        this.places = places;
    }

    Set<UUID> among(Collection<Unit> units) {
        var areas = places.findAll(units.stream().map(Unit::area).collect(Collectors.toSet()));
        return units.stream()
                .filter(unit -> Optional.ofNullable(areas.get(unit.area()))
                        .filter(area -> LEVELS.contains(area.level()))
                        .isPresent())
                .map(Unit::id)
                .collect(Collectors.toSet());
    }
}
