package org.qinghe.funds;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.units.UnitSights;
import org.qinghe.units.Units;
import org.springframework.stereotype.Component;

/** Holds spending against what was counted in the same year and area. Speaks of areas and years, never of a person. */
@Component
class CostPerResult {

    private static final int MOST_YEARS = 5;

    /** No price is put on a case found or a person registered: whoever did would pay for finding more of them. */
    private static final Set<Indicator.Kind> NO_RESULT =
            EnumSet.of(Indicator.Kind.ENFORCEMENT_TOTAL, Indicator.Kind.REGISTERED_TOTAL, Indicator.Kind.MONEY);

    private final LineTable lines;
    private final Indicators indicators;
    private final YearFigures figures;
    private final Units units;
    private final UnitSights sights;
    private final Places places;

    CostPerResult(
            LineTable lines,
            Indicators indicators,
            YearFigures figures,
            Units units,
            UnitSights sights,
            Places places) {
        this.lines = lines;
        this.indicators = indicators;
        this.figures = figures;
        this.units = units;
        this.sights = sights;
        this.places = places;
    }

    /** The indicators that count something done, and add up over a year. */
    List<Indicator> results() {
        return indicators.inUse().stream()
                .filter(indicator -> indicator.measure() instanceof Indicator.Measure.Additive)
                .filter(indicator -> !NO_RESULT.contains(indicator.kind()))
                .toList();
    }

    /** The year of a line, in the area of its unit. */
    List<YearOfResults> of(Line line, Indicator indicator) {
        var area = units.find(line.unit()).orElseThrow().area();
        return List.of(new YearOfResults(
                line.year(), line.standing().spent(), figures.of(indicator, whole(area), line.year())));
    }

    /** The newest years with money, in the viewer's area: what the units that are seen spent for the use. */
    List<YearOfResults> of(Use use, Indicator indicator, Viewer viewer) {
        var sight = sights.of(viewer);
        return lines.years().stream()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_YEARS)
                .map(year -> new YearOfResults(
                        year,
                        lines.ofYear(year, sight).stream()
                                .filter(line -> line.use() == use)
                                .map(line -> line.standing().spent())
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        figures.of(indicator, whole(viewer.area()), year)))
                .filter(each -> each.spent().signum() > 0 || each.result().isPresent())
                .toList();
    }

    /** Whoever works everywhere works in the one county there is, if there is one. */
    private String whole(String area) {
        var roots = places.roots();
        return area.equals(Places.EVERYWHERE) && roots.size() == 1
                ? roots.getFirst().code()
                : area;
    }
}
