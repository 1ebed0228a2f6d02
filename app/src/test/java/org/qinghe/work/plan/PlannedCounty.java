package org.qinghe.work.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;

/** A county of its own with two townships and an indicator that adds up, for one test. */
record PlannedCounty(String code, Unit office, Unit eastern, Unit western, Indicator lessons) {

    static PlannedCounty found(Places places, Units units, Indicators indicators) {
        var code = "8" + ThreadLocalRandom.current().nextInt(10_000, 99_999);
        places.save(List.of(
                area(code, AreaLevel.COUNTY, "规县", "Plan County", Optional.empty()),
                area(code + "101", AreaLevel.TOWNSHIP, "东镇", "", Optional.of(code)),
                area(code + "102", AreaLevel.TOWNSHIP, "西镇", "", Optional.of(code))));
        return new PlannedCounty(
                code,
                units.save("p" + code, "规县禁毒办", "Plan Office", Unit.Kind.COUNTY_OFFICE, code),
                units.save("pe" + code, "东镇政府", "East Town", Unit.Kind.TOWNSHIP, code + "101"),
                units.save("pw" + code, "西镇政府", "West Town", Unit.Kind.TOWNSHIP, code + "102"),
                indicators.save(new Indicator(
                        UUID.randomUUID(),
                        "lessons" + code,
                        Frequency.MONTH,
                        "授课次数",
                        "Lessons held",
                        "次",
                        "lessons",
                        Indicator.Direction.HIGHER_IS_BETTER,
                        new Indicator.Measure.Additive(),
                        Optional.empty(),
                        Indicator.Kind.PREVENTION)));
    }

    String east() {
        return code + "101";
    }

    String west() {
        return code + "102";
    }

    Viewer lead() {
        return of(office, code, PlanAccess.READ, PlanAccess.PLAN, "work.read", "work.do", "work.lead");
    }

    Viewer easterner() {
        return of(eastern, east(), PlanAccess.READ, "work.read", "work.do");
    }

    Viewer westerner() {
        return of(western, west(), PlanAccess.READ, "work.read", "work.do");
    }

    static Viewer of(Unit unit, String area, String... permissions) {
        return SignedIn.viewer(unit.id(), area, permissions);
    }

    private static Area area(String code, AreaLevel level, String name, String english, Optional<String> parent) {
        return new Area(code, level, name, english, parent, Optional.empty(), Optional.empty());
    }
}
