package org.qinghe.oversight.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;

/** A county of its own with two townships, each with a unit, for one test. */
record Scene(String county, String east, String west, Unit office, Unit eastern, Unit western) {

    static Scene found(Places places, Units units) {
        var county = "7" + ThreadLocalRandom.current().nextInt(10_000, 99_999);
        var east = county + "101";
        var west = county + "102";
        places.save(List.of(
                area(county, AreaLevel.COUNTY, "督县", Optional.empty()),
                area(east, AreaLevel.TOWNSHIP, "东镇", Optional.of(county)),
                area(west, AreaLevel.TOWNSHIP, "西镇", Optional.of(county))));
        return new Scene(
                county,
                east,
                west,
                units.save("io" + county, "督县禁毒办", "Inspecting Office", Unit.Kind.COUNTY_OFFICE, county),
                units.save("ie" + county, "东镇政府", "East Town", Unit.Kind.TOWNSHIP, east),
                units.save("iw" + county, "西镇政府", "West Town", Unit.Kind.TOWNSHIP, west));
    }

    /** Leads and inspects for the whole county. */
    Viewer lead() {
        return SignedIn.viewer(
                office.id(), county, InspectionAccess.READ, InspectionAccess.INSPECT, InspectionAccess.LEAD);
    }

    Viewer easterner() {
        return SignedIn.viewer(eastern.id(), east, InspectionAccess.READ, InspectionAccess.ANSWER);
    }

    Viewer westerner() {
        return SignedIn.viewer(western.id(), west, InspectionAccess.READ, InspectionAccess.ANSWER);
    }

    /** Somebody who may do everything, but only for the township and its own unit. */
    Viewer mightyIn(Unit unit) {
        return mighty(unit, unit.area());
    }

    Viewer mighty(Unit unit, String area) {
        return SignedIn.viewer(
                unit.id(),
                area,
                InspectionAccess.READ,
                InspectionAccess.ANSWER,
                InspectionAccess.INSPECT,
                InspectionAccess.LEAD);
    }

    /** The same person in the service of another unit. */
    static Viewer movedTo(Viewer somebody, UUID unit, String area) {
        return new Viewer(
                somebody.account(), somebody.name(), unit, "别的单位", "Another Unit", area, somebody.permissions());
    }

    private static Area area(String code, AreaLevel level, String name, Optional<String> parent) {
        return new Area(code, level, name, "", parent, Optional.empty(), Optional.empty());
    }
}
