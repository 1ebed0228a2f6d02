package org.qinghe.figures.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.qinghe.web.Words;

/** The same columns in every file: what is counted, and how it compares. */
final class Columns {

    private Columns() {}

    static List<String> ofIndicators(Words words) {
        var columns = new ArrayList<>(comparisons(words));
        columns.addAll(0, named(words, "kind", "code", "indicator", "period"));
        columns.addAll(named(words, "doubtful"));
        return columns;
    }

    static List<Object> row(IndicatorLine line, Saying saying) {
        var indicator = line.indicator();
        List<Object> cells = new ArrayList<>(List.of(
                saying.words().t("situation.kind." + indicator.kind()),
                indicator.code(),
                saying.indicator(indicator),
                line.standing().period().text()));
        cells.addAll(compared(line.standing(), saying.unit(indicator)));
        cells.add(line.doubtful());
        return cells;
    }

    static List<String> comparisons(Words words) {
        return named(words, "value", "unit", "yoy", "previous", "cumulative", "cumulativeYoy", "reported", "usual");
    }

    private static List<String> named(Words words, String... columns) {
        return Stream.of(columns).map(key -> words.t("situation.column." + key)).toList();
    }

    /** Growth is in per cent, of percentages in points; empty where there is none. */
    static List<Object> compared(Standing standing, String unit) {
        return List.of(
                cell(standing.value()),
                unit,
                cell(standing.yearOnYear()),
                cell(standing.onPrevious()),
                cell(standing.cumulative().value()),
                cell(standing.cumulativeYearOnYear()),
                standing.reported(),
                standing.usual());
    }

    static Object cell(OptionalDouble value) {
        return value.isPresent() ? (Object) value.getAsDouble() : "";
    }

    private static Object cell(Change change) {
        return switch (change) {
            case Change.Percent(var share, var _) -> rounded(share * 100);
            case Change.Points(var difference, var _) -> rounded(difference);
            case Change.None _ -> "";
        };
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
