package org.qinghe.prevention;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qinghe.access.StandardRole;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;

/** Schools and those who look at them, each with everything that may be permitted to them here. */
public record SchoolPeople(Units units, Colleagues colleagues) {

    public static final Set<String> EVERYTHING = Set.of("prevention.read", "prevention.write", "prevention.teach");

    public Unit unit(String nameZh, Unit.Kind kind) {
        return units.save("pv" + UUID.randomUUID(), nameZh, "", kind, Places.EVERYWHERE);
    }

    public Viewer person(Unit unit) {
        return person(unit, EVERYTHING);
    }

    public Viewer person(Unit unit, Set<String> permissions) {
        var account = colleagues.open(unit.id(), "pv" + UUID.randomUUID(), "某人", List.of(StandardRole.UNIT_REPORTER));
        return new Viewer(account, "某人", unit.id(), unit.nameZh(), unit.nameEn(), Places.EVERYWHERE, permissions);
    }

    public Viewer of(String nameZh, Unit.Kind kind) {
        return person(unit(nameZh, kind));
    }
}
