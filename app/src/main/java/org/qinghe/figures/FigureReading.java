package org.qinghe.figures;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinghe.figures.FigureColumns.Role;
import org.qinghe.figures.ImportProblem.Kind;
import org.qinghe.tables.TableRows;
import org.qinghe.tables.UnreadableFile;

/** Reads a file's rows into the staging table, and remembers what is wrong with single cells and what the rows name. */
final class FigureReading {

    private static final int MOST_AREAS = 200_000;
    private static final int MOST_INDICATORS = 5_000;
    private static final int MOST_PERIOD_TEXTS = 100_000;
    private static final int ROWS_BETWEEN_REPORTS = 5_000;
    private static final Map<String, FigureStatus> STATUSES = Map.ofEntries(
            Map.entry("", FigureStatus.REPORTED),
            Map.entry("ok", FigureStatus.REPORTED),
            Map.entry("reported", FigureStatus.REPORTED),
            Map.entry("正常", FigureStatus.REPORTED),
            Map.entry("missing", FigureStatus.MISSING),
            Map.entry("缺报", FigureStatus.MISSING),
            Map.entry("缺失", FigureStatus.MISSING),
            Map.entry("suppressed", FigureStatus.SUPPRESSED),
            Map.entry("隐去", FigureStatus.SUPPRESSED),
            Map.entry("已隐去", FigureStatus.SUPPRESSED));

    private final TableRows rows;
    private final LocalDate today;
    private final FigureColumns columns;
    private final Problems problems;
    private final Map<String, Integer> areas = new LinkedHashMap<>();
    private final Map<String, String> areaNames = new HashMap<>();
    private final Map<String, Map<Optional<Frequency>, FileIndicator>> indicators = new LinkedHashMap<>();
    private final Map<String, Optional<PeriodText>> periods = new HashMap<>();
    private final List<Left> left = new ArrayList<>();
    private int indicatorCount;
    private long read;

    /** A row that could not be staged, for what else may be wrong with it. */
    record Left(int line, String area, String indicator) {}

    /** Is told now and then how far the reading has come. */
    interface Watch {
        void at(long bytesRead, long rows);
    }

    /** Of a period that begins after today nobody can have counted anything. */
    FigureReading(TableRows rows, LocalDate today, Problems problems) {
        this.rows = rows;
        this.today = today;
        this.problems = problems;
        this.columns = FigureColumns.of(rows, problems);
    }

    /** Reads to the end, or to where the file cannot be read any more, which is then one of the problems. */
    void into(Staging.Rows target, Watch watch) throws IOException, SQLException {
        if (problems.any()) {
            return;
        }
        try {
            readAll(target, watch);
        } catch (UnreadableFile damaged) {
            problems.add(ImportProblem.of(damaged));
        }
    }

    private void readAll(Staging.Rows target, Watch watch) throws IOException, UnreadableFile, SQLException {
        while (rows.next()) {
            read++;
            stage(target);
            if (read % ROWS_BETWEEN_REPORTS == 0) {
                watch.at(rows.bytesRead(), read);
            }
        }
        if (read == 0) {
            problems.add(0, "", "", Kind.NO_ROWS);
        }
    }

    private void stage(Staging.Rows target) throws SQLException, UnreadableFile {
        int area = area();
        var period = period();
        var indicator = period == null ? null : indicator(period);
        var status = status();
        double value = status == null ? Double.NaN : value(status);
        double population = extra(Role.POPULATION);
        double noise = extra(Role.NOISE_SCALE);
        if (area < 0
                || period == null
                || indicator == null
                || status == null
                || status == FigureStatus.REPORTED && Double.isNaN(value)) {
            leave();
            return;
        }
        indicator.see(period.start(), value);
        target.add(
                rows.line(),
                indicator.key(),
                area,
                Math.toIntExact(period.start().toEpochDay()),
                status,
                value,
                population,
                noise);
    }

    private void leave() {
        if (left.size() < Problems.MOST_KEPT) {
            left.add(new Left(rows.line(), cell(Role.AREA), cell(Role.INDICATOR)));
        }
    }

    private int area() throws UnreadableFile {
        var code = cell(Role.AREA);
        var known = areas.get(code);
        if (known != null) {
            return known;
        }
        if (!isPlain(Role.AREA, code, Kind.AREA_EMPTY)) {
            return -1;
        }
        if (areas.size() == MOST_AREAS) {
            throw new UnreadableFile(rows.line(), UnreadableFile.Fault.TOO_LARGE);
        }
        areas.put(code, areas.size());
        areaNames.put(code, columns.has(Role.AREA_NAME) ? cell(Role.AREA_NAME) : "");
        return areas.size() - 1;
    }

    private @Nullable PeriodText period() {
        var text = cell(Role.PERIOD);
        var known = periods.get(text);
        if (known == null) {
            known = PeriodText.read(text);
            if (periods.size() < MOST_PERIOD_TEXTS) {
                periods.put(text, known);
            }
        }
        if (known.isEmpty()) {
            wrong(Role.PERIOD, text, text.isEmpty() ? Kind.PERIOD_EMPTY : Kind.PERIOD_NOT_READ);
        } else if (known.get().start().isAfter(today)) {
            wrong(Role.PERIOD, text, Kind.PERIOD_NOT_BEGUN, today.toString());
            return null;
        }
        return known.orElse(null);
    }

    private @Nullable FileIndicator indicator(PeriodText period) throws UnreadableFile {
        var code = cell(Role.INDICATOR);
        var byFrequency = indicators.get(code);
        if (byFrequency == null) {
            if (!isPlain(Role.INDICATOR, code, Kind.INDICATOR_EMPTY)) {
                return null;
            }
            byFrequency = new HashMap<>();
            indicators.put(code, byFrequency);
        }
        var known = byFrequency.get(period.frequency());
        if (known == null) {
            if (indicatorCount == MOST_INDICATORS) {
                throw new UnreadableFile(rows.line(), UnreadableFile.Fault.TOO_LARGE);
            }
            known = new FileIndicator(indicatorCount++, code, period.frequency());
            byFrequency.put(period.frequency(), known);
        }
        return known;
    }

    private @Nullable FigureStatus status() {
        var text = cell(Role.STATUS);
        var status = STATUSES.get(text.toLowerCase(java.util.Locale.ROOT));
        if (status == null) {
            wrong(Role.STATUS, text, Kind.STATUS_UNKNOWN);
        }
        return status;
    }

    private double value(FigureStatus status) {
        var text = cell(Role.VALUE);
        if (status != FigureStatus.REPORTED) {
            if (!text.isEmpty()) {
                wrong(Role.VALUE, text, Kind.VALUE_BESIDE_STATUS, cell(Role.STATUS));
            }
            return Double.NaN;
        }
        var value = FigureNumber.read(text);
        if (value.isEmpty()) {
            wrong(Role.VALUE, text, text.isEmpty() ? Kind.VALUE_EMPTY : Kind.VALUE_NOT_A_NUMBER);
        }
        return value.orElse(Double.NaN);
    }

    private double extra(Role role) {
        var text = cell(role);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        var value = FigureNumber.read(text);
        if (value.isEmpty() || value.getAsDouble() < 0) {
            wrong(role, text, Kind.NUMBER_NOT_READ);
        }
        return value.orElse(Double.NaN);
    }

    private boolean isPlain(Role role, String code, Kind whereEmpty) {
        if (code.isEmpty()) {
            wrong(role, code, whereEmpty);
            return false;
        }
        boolean plain = code.length() <= 64
                && code.codePoints()
                        .allMatch(point -> Character.isLetterOrDigit(point) || " _-./()（）+&'".indexOf(point) >= 0);
        if (!plain) {
            wrong(role, code, Kind.CODE_NOT_PLAIN);
        }
        return plain;
    }

    private void wrong(Role role, String cell, Kind kind, String... details) {
        problems.add(rows.line(), columns.heading(role), cell, kind, details);
    }

    private String cell(Role role) {
        return columns.cell(rows, role);
    }

    FigureColumns columns() {
        return columns;
    }

    /** The rows that were not empty. */
    long count() {
        return read;
    }

    /** The first rows that could not be staged. */
    List<Left> left() {
        return List.copyOf(left);
    }

    /** The areas' codes; a code's place is the number under which its rows are staged. */
    List<String> areas() {
        return List.copyOf(areas.keySet());
    }

    /** The name that the file gives the area, or empty text. */
    String areaName(String code) {
        return areaNames.getOrDefault(code, "");
    }

    List<FileIndicator> indicators() {
        return indicators.values().stream()
                .flatMap(byFrequency -> byFrequency.values().stream())
                .toList();
    }
}
