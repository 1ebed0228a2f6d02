package org.qinghe.work;

import java.time.LocalDate;
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
        var county = "9" + ThreadLocalRandom.current().nextInt(10_000, 99_999);
        var east = county + "101";
        var west = county + "102";
        places.save(List.of(
                area(county, AreaLevel.COUNTY, "测县", Optional.empty()),
                area(east, AreaLevel.TOWNSHIP, "东镇", Optional.of(county)),
                area(west, AreaLevel.TOWNSHIP, "西镇", Optional.of(county))));
        return new Scene(
                county,
                east,
                west,
                units.save("o" + county, "测县禁毒办", "Test Office", Unit.Kind.COUNTY_OFFICE, county),
                units.save("e" + county, "东镇政府", "East Town", Unit.Kind.TOWNSHIP, east),
                units.save("w" + county, "西镇政府", "West Town", Unit.Kind.TOWNSHIP, west));
    }

    Viewer lead() {
        return SignedIn.viewer(office.id(), county, WorkAccess.READ, WorkAccess.DO, WorkAccess.LEAD);
    }

    Viewer easterner() {
        return SignedIn.viewer(eastern.id(), east, WorkAccess.READ, WorkAccess.DO);
    }

    Viewer westerner() {
        return SignedIn.viewer(western.id(), west, WorkAccess.READ, WorkAccess.DO);
    }

    /** A response of the county with one task for each township. */
    Draft countyDraft(LocalDate due) {
        return new Draft(
                Bilingual.ofOne("测试处置" + county),
                county,
                Optional.empty(),
                Optional.empty(),
                List.of(planned("东镇的任务", eastern.id(), due), planned("西镇的任务", western.id(), due)));
    }

    static PlannedTask planned(String title, UUID unit, LocalDate due) {
        return new PlannedTask(Bilingual.ofOne(title), Bilingual.ofOne(""), unit, Optional.empty(), due);
    }

    static void signIn(Viewer viewer) {
        SignedIn.now(viewer);
    }

    private static Area area(String code, AreaLevel level, String name, Optional<String> parent) {
        return new Area(code, level, name, "", parent, Optional.empty(), Optional.empty());
    }
}
