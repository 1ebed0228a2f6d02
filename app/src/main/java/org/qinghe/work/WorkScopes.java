package org.qinghe.work;

import java.util.List;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.stereotype.Component;

@Component
class WorkScopes {

    private final Places places;
    private final Units units;

    WorkScopes(Places places, Units units) {
        this.places = places;
        this.units = units;
    }

    WorkScope of(Viewer viewer) {
        if (viewer.area().isEmpty()) {
            return new WorkScope(true, List.of(), List.of(), viewer.unit());
        }
        var below = units.within(viewer.area()).stream().map(Unit::id);
        return new WorkScope(
                false,
                places.within(viewer.area()).stream().map(Area::code).toList(),
                Stream.concat(below, Stream.of(viewer.unit())).distinct().toList(),
                viewer.unit());
    }
}
