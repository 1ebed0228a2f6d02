package org.qinghe.oversight.assessment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.Today;

/** A county of its own for a test, with an eastern and a western township, that is judged by last year. */
record TwoTownships(String county) {

    static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    static final int LAST_YEAR = Today.inTheCounty().getYear() - 1;

    static TwoTownships in(Places places) {
        var townships = Stream.generate(() -> new TwoTownships(
                        String.valueOf(ThreadLocalRandom.current().nextInt(700_000, 900_000))))
                .filter(each -> places.find(each.county()).isEmpty())
                .findFirst()
                .orElseThrow();
        places.save(List.of(
                area(townships.county(), AreaLevel.COUNTY, Optional.empty()),
                area(townships.east(), AreaLevel.TOWNSHIP, Optional.of(townships.county())),
                area(townships.west(), AreaLevel.TOWNSHIP, Optional.of(townships.county()))));
        return townships;
    }

    String east() {
        return county + "101";
    }

    String west() {
        return county + "102";
    }

    /** What is counted every month; its code and names end in the county's code. */
    Indicator monthly(Indicators indicators, String code, String nameZh, String nameEn, Indicator.Kind kind) {
        return indicators.save(new Indicator(
                UUID.randomUUID(),
                code + county,
                Frequency.MONTH,
                nameZh + county,
                nameEn.isEmpty() ? "" : nameEn + county,
                "次",
                "",
                Indicator.Direction.NEITHER,
                new Indicator.Measure.Additive(),
                Optional.empty(),
                kind));
    }

    static Period month(int month) {
        return new Period(Frequency.MONTH, LocalDate.of(LAST_YEAR, month, 1));
    }

    private static Area area(String code, AreaLevel level, Optional<String> parent) {
        return new Area(code, level, code, "", parent, Optional.empty(), Optional.empty());
    }
}
