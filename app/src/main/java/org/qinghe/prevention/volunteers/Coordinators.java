package org.qinghe.prevention.volunteers;

import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whose volunteers a viewer coordinates: those of their own unit. Units of enforcement have none, whatever a role carries. */
@Component
class Coordinators {

    private final Units units;

    Coordinators(Units units) {
        this.units = units;
    }

    /** Whoever is signed in, where their unit can have volunteers. */
    Viewer required() {
        var viewer = Viewer.required();
        if (!may(viewer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return viewer;
    }

    boolean may(Viewer viewer) {
        return viewer.may(VolunteersAccess.COORDINATE) && haveVolunteers(viewer.unit());
    }

    private boolean haveVolunteers(UUID unit) {
        return units.find(unit)
                .filter(each -> each.kind() == Unit.Kind.PUBLIC_SECURITY)
                .isEmpty();
    }
}
