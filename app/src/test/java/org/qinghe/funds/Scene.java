package org.qinghe.funds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;

/** A county of its own with its office and a township's government, and money of a year that no other scene has. */
record Scene(String county, Unit office, Unit township, int year, Viewer lead, Viewer clerk) {

    private static final AtomicInteger YEARS = new AtomicInteger(2030);

    static Scene in(Places places, Units units) {
        var county = "3" + ThreadLocalRandom.current().nextInt(10_000, 99_999);
        places.save(List.of(
                area(county, AreaLevel.COUNTY, "财县", "Money County", Optional.empty()),
                area(county + "101", AreaLevel.TOWNSHIP, "财镇", "Money Town", Optional.of(county))));
        var office = units.save("fo" + county, "财县禁毒办", "Money Office", Unit.Kind.COUNTY_OFFICE, county);
        var township = units.save("ft" + county, "财镇政府", "Money Township", Unit.Kind.TOWNSHIP, county + "101");
        return new Scene(
                county,
                office,
                township,
                YEARS.getAndIncrement(),
                SignedIn.viewer(office.id(), county, FundsAccess.READ, FundsAccess.SPEND, FundsAccess.LEAD),
                SignedIn.viewer(township.id(), county + "101", FundsAccess.READ, FundsAccess.SPEND));
    }

    private static Area area(String code, AreaLevel level, String zh, String en, Optional<String> parent) {
        return new Area(code, level, zh, en, parent, Optional.empty(), Optional.empty());
    }

    Source source(String amount) {
        return new Source(UUID.randomUUID(), year, "县级预算" + year, "County budget", "禁毒", new BigDecimal(amount));
    }

    NewLine line(Source source, Unit unit, String amount) {
        return new NewLine(source.id(), unit.id(), Use.EDUCATION, "教材" + unit.code(), new BigDecimal(amount));
    }

    NewEntry payment(String voucher, String amount) {
        return paying(voucher, amount, Optional.empty());
    }

    NewEntry paying(String voucher, String amount, Optional<UUID> commitment) {
        return entry(NewEntry.Kind.SPENDING, voucher, amount, commitment);
    }

    NewEntry commitment(String amount) {
        return entry(NewEntry.Kind.COMMITMENT, "", amount, Optional.empty());
    }

    private NewEntry entry(NewEntry.Kind kind, String voucher, String amount, Optional<UUID> commitment) {
        return new NewEntry(
                kind,
                new BigDecimal(amount),
                LocalDate.of(year, 3, 1),
                voucher,
                Optional.of(new NewEntry.Payee.Supplier("清河印刷厂")),
                "印刷",
                "",
                commitment,
                Optional.empty());
    }
}
