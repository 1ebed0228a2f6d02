package org.qinghe.demo;

import org.qinghe.care.door.Offering;
import org.qinghe.care.door.Offerings;
import org.qinghe.care.lock.Gate;
import org.qinghe.places.Places;
import org.qinghe.safeguards.Purpose;
import org.qinghe.units.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the fictional clinic says of itself to everybody, so that a newcomer can ask for help and try the own door. */
@Component
@Lazy
class DemoOffering {

    private final Gate gate;
    private final Offerings offerings;
    private final Units units;
    private final Places places;
    private final InTheNameOf person;

    DemoOffering(Gate gate, Offerings offerings, Units units, Places places, InTheNameOf person) {
        this.gate = gate;
        this.offerings = offerings;
        this.units = units;
        this.places = places;
        this.person = person;
    }

    void publish() {
        var clinic = units.findByCode(DemoUnits.CLINIC).orElseThrow().id();
        var offering = new Offering(
                clinic,
                "县戒毒康复门诊",
                "County Recovery Clinic",
                "000-0000-0000",
                "清河路 1 号，一楼左手第一间",
                "1 Qinghe Road, ground floor, first room on the left",
                "周一至周六 8:30–20:00",
                "Monday to Saturday 8:30–20:00",
                places.find(DemoGeography.COUNTY).orElseThrow().position(),
                true);
        person.act(
                "supervisor",
                () -> gate.open(Purpose.SUPERVISION, room -> {
                    offerings.save(room, offering);
                    return true;
                }));
    }
}
