package org.qinghe.cooperation;

import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.stereotype.Component;

/** What this installation calls itself to others: the county office, or nothing before there is one. */
@Component
class OwnName {

    private final Units units;

    OwnName(Units units) {
        this.units = units;
    }

    String text() {
        return units.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE)
                .map(Unit::nameZh)
                .findFirst()
                .orElse("");
    }
}
