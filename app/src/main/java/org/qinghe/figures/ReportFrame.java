package org.qinghe.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qinghe.figures.FigureColumns.Role;
import org.qinghe.figures.ImportProblem.Kind;
import org.qinghe.places.Area;

/** What a file may hold when it is handed in as a report: every cell of the report, and nothing else. */
record ReportFrame(Set<String> indicators, Set<String> areas, Period period) {

    private static final int LISTED_EACH = 200;

    static ReportFrame of(ReportSheet sheet) {
        return new ReportFrame(
                sheet.indicators().stream().map(Indicator::code).collect(Collectors.toUnmodifiableSet()),
                sheet.areas().stream().map(Area::code).collect(Collectors.toUnmodifiableSet()),
                sheet.period());
    }

    /** Names the rows that do not belong to the report, and says where some are missing. */
    void check(FigureReading reading, Staging staging, Problems problems) {
        var known = problems.listed().stream().map(ImportProblem::cell).collect(Collectors.toSet());
        boolean whole = !problems.any();
        checkAreas(reading, staging, known, problems);
        checkIndicators(reading, staging, known, problems);
        long cells = (long) indicators.size() * areas.size();
        if (whole && !problems.any() && staging.repeats() == 0 && reading.count() < cells) {
            problems.add(0, "", "", Kind.ROWS_MISSING, String.valueOf(cells - reading.count()), String.valueOf(cells));
        }
    }

    private void checkAreas(FigureReading reading, Staging staging, Set<String> known, Problems problems) {
        var codes = reading.areas();
        for (int key = 0; key < codes.size(); key++) {
            var code = codes.get(key);
            if (!areas.contains(code) && !known.contains(code)) {
                var lines = staging.linesOfArea(key, LISTED_EACH);
                FileMeaning.list(lines, reading.columns().heading(Role.AREA), code, Kind.AREA_OUTSIDE, problems);
            }
        }
    }

    private void checkIndicators(FigureReading reading, Staging staging, Set<String> known, Problems problems) {
        for (var named : reading.indicators()) {
            if (!indicators.contains(named.code()) && !known.contains(named.code())) {
                var lines = staging.linesOfIndicator(named.key(), List.of(), LISTED_EACH);
                FileMeaning.list(
                        lines,
                        reading.columns().heading(Role.INDICATOR),
                        named.code(),
                        Kind.INDICATOR_NOT_ON_FORM,
                        problems);
            }
            named.days().stream()
                    .mapToObj(FrequencyGuess::date)
                    .forEach(day -> checkDay(day, named, reading, staging, problems));
        }
    }

    private void checkDay(
            LocalDate day, FileIndicator named, FigureReading reading, Staging staging, Problems problems) {
        if (!day.equals(period.start())) {
            FileMeaning.list(
                    staging.linesOfIndicator(named.key(), List.of(day), LISTED_EACH),
                    reading.columns().heading(Role.PERIOD),
                    Period.containing(period.frequency(), day).text(),
                    Kind.PERIOD_OF_ANOTHER_REPORT,
                    problems,
                    period.text());
        }
    }
}
