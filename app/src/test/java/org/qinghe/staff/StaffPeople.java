package org.qinghe.staff;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qinghe.access.StandardRole;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;

/** Units with people who work for them. */
public record StaffPeople(Units units, Colleagues colleagues) {

    public Unit unit(String nameZh, String nameEn) {
        return units.save("st" + UUID.randomUUID(), nameZh, nameEn, Unit.Kind.SCHOOL, Places.EVERYWHERE);
    }

    public Viewer person(Unit unit, String name, String... permissions) {
        var account = colleagues.open(unit.id(), "st" + UUID.randomUUID(), name, List.of(StandardRole.UNIT_REPORTER));
        return new Viewer(
                account, name, unit.id(), unit.nameZh(), unit.nameEn(), Places.EVERYWHERE, Set.of(permissions));
    }
}
