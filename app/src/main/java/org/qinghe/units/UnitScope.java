package org.qinghe.units;

import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A unit sees its own area and those below, and of other units no more than that they are not there. */
@Component
class UnitScope {

    private final Units units;
    private final Places places;

    UnitScope(Units units, Places places) {
        this.units = units;
        this.places = places;
    }

    /**
     * The unit.
     *
     * @throws ResponseStatusException 404 where it is not there or not in the viewer's area
     */
    Unit visible(UUID id) {
        return units.find(id)
                .filter(unit -> covers(unit.area()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whether the viewer sees that area; only those who see everything see what belongs to the whole installation. */
    boolean covers(String area) {
        var own = Viewer.required().area();
        return own.equals(Places.EVERYWHERE)
                || own.equals(area)
                || (!area.equals(Places.EVERYWHERE) && places.liesWithin(area, own));
    }
}
