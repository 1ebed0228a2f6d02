package org.qinghe.units;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.springframework.stereotype.Component;

/** Which units each viewer sees. */
@Component
public class UnitSights {

    private final Units units;

    UnitSights(Units units) {
        this.units = units;
    }

    public UnitSight of(Viewer viewer) {
        return viewer.area().equals(Places.EVERYWHERE)
                ? new UnitSight(true, Set.of(viewer.unit()))
                : new UnitSight(
                        false,
                        Stream.concat(units.within(viewer.area()).stream().map(Unit::id), Stream.of(viewer.unit()))
                                .collect(Collectors.toSet()));
    }

    /** The units themselves, in code order. */
    public List<Unit> unitsOf(Viewer viewer) {
        var sight = of(viewer);
        return units.all().stream().filter(unit -> sight.covers(unit.id())).toList();
    }

    /** The same without the viewer's own. */
    public List<Unit> othersOf(Viewer viewer) {
        return unitsOf(viewer).stream()
                .filter(unit -> !unit.id().equals(viewer.unit()))
                .toList();
    }
}
