package org.qinghe.oversight.inspection;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.places.AreaChoice;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.units.Units;
import org.qinghe.web.Words;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;

/** Looks up the names a page needs, each kind at once. */
@Component
class InspectionNaming {

    private final Units units;
    private final Places places;
    private final WorkTime time;

    InspectionNaming(Units units, Places places, WorkTime time) {
        this.units = units;
        this.places = places;
        this.time = time;
    }

    InspectionNames of(Collection<Finding> findings, Words words) {
        var ids = findings.stream().map(each -> each.found().unit()).collect(Collectors.toSet());
        var codes = findings.stream().map(each -> each.found().area()).collect(Collectors.toSet());
        return new InspectionNames(units.findAll(ids), places.findAll(codes), words, time.today());
    }

    /** Of units, of the area they are looked for in, and of their strata where those are areas. */
    InspectionNames ofUnits(Collection<UUID> ids, Among among, Collection<String> strata, Words words) {
        var codes = among.strata() == Strata.AREA ? new HashSet<>(strata) : new HashSet<String>();
        codes.add(among.area());
        return new InspectionNames(units.findAll(ids), places.findAll(codes), words, time.today());
    }

    InspectionNames ofUnits(Collection<UUID> ids, Words words) {
        return new InspectionNames(units.findAll(ids), Map.of(), words, time.today());
    }

    /** The townships of the viewer's area for a drop-down, by code; the message stands first, for none. */
    Map<String, String> townships(Viewer viewer, String none, Words words) {
        return AreaChoice.after(none, places.within(viewer.area(), AreaLevel.TOWNSHIP), words);
    }
}
