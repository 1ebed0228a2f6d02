package org.qinghe.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.figures.Figure;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;

/** A county of two townships whose counts go 18, 19, 20, 21, 22, until the first has 60 in the newest week. */
record RisingCounty(String code, UUID indicator) {

    private static final int WEEKS = 320;

    static RisingCounty found(Places places, Indicators indicators, FigureIntake intake) {
        var code = "rising" + UUID.randomUUID().toString().substring(0, 6);
        places.save(List.of(
                area(code, AreaLevel.COUNTY, "上升县", Optional.empty()),
                area(code + "1", AreaLevel.TOWNSHIP, "上升镇", Optional.of(code)),
                area(code + "2", AreaLevel.TOWNSHIP, "平静镇", Optional.of(code))));
        var indicator = indicators.save(new Indicator(
                UUID.randomUUID(),
                code,
                Frequency.WEEK,
                "求助来电",
                "Help calls",
                "个",
                "calls",
                Indicator.Direction.NEITHER,
                new Indicator.Measure.Additive(),
                Optional.empty(),
                Indicator.Kind.SERVICE_SIGNAL));
        var figures = new ArrayList<Figure>();
        for (int week = 0; week < WEEKS; week++) {
            var period = new Period(Frequency.WEEK, LocalDate.of(2020, 1, 6)).plus(week);
            figures.add(Figure.of(indicator.id(), code + "1", period, week == WEEKS - 1 ? 60 : 18 + week % 5));
            figures.add(Figure.of(indicator.id(), code + "2", period, 18 + (week + 2) % 5));
        }
        var origin = new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty());
        assertThat(intake.accept(origin, figures)).isInstanceOf(FigureIntake.Result.Accepted.class);
        return new RisingCounty(code, indicator.id());
    }

    Warning awaitWarning(Watches watches, Warnings warnings) throws InterruptedException {
        for (int tries = 0; tries < 400; tries++) {
            var found = watches.lookingAt(List.of(indicator)).stream()
                    .flatMap(watch -> warnings.of(watch.id(), LocalDate.EPOCH).stream())
                    .filter(warning -> warning.area().equals(code + "1"))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no warning was raised");
    }

    private static Area area(String code, AreaLevel level, String name, Optional<String> parent) {
        return new Area(code, level, name, "", parent, Optional.empty(), Optional.of(10_000L));
    }
}
