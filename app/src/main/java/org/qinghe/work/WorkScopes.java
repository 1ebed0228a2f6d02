package org.qinghe.work;

import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.units.UnitSights;
import org.springframework.stereotype.Component;

@Component
class WorkScopes {

    private final Places places;
    private final UnitSights sights;

    WorkScopes(Places places, UnitSights sights) {
        this.places = places;
        this.sights = sights;
    }

    WorkScope of(Viewer viewer) {
        if (viewer.area().isEmpty()) {
            return WorkScope.unlimited(viewer.unit());
        }
        return new WorkScope(
                false,
                places.within(viewer.area()).stream().map(Area::code).toList(),
                sights.of(viewer).units(),
                viewer.unit());
    }
}
