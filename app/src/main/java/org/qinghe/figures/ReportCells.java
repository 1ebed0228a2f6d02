package org.qinghe.figures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.qinghe.access.Viewer;
import org.qinghe.figures.ReportTable.Cell;
import org.qinghe.places.Area;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Fills the cells of a report: with what was typed and not yet submitted, else with the figures as they are. */
@Component
class ReportCells {

    private final ReportTable reports;
    private final Observations observations;

    ReportCells(ReportTable reports, Observations observations) {
        this.reports = reports;
        this.observations = observations;
    }

    /** What stands in the cells for this viewer: what is not yet submitted is seen by whoever may go on with it, and by nobody else. */
    Map<Cell, String> typed(Viewer viewer, ReportSheet sheet) {
        return typed(sheet, draft(viewer, sheet));
    }

    /** The draft, or without one the figures as they are. */
    Map<Cell, String> typed(ReportSheet sheet, Map<Cell, String> draft) {
        return draft.isEmpty() ? figures(sheet, sheet.period()) : draft;
    }

    /** What was typed since the figures were submitted; empty where there is none, or none for this viewer. */
    Map<Cell, String> draft(Viewer viewer, ReportSheet sheet) {
        return Reporting.mayFill(viewer, sheet)
                ? sheet.report().map(report -> reports.typed(report.id())).orElse(Map.of())
                : Map.of();
    }

    /** The cells that a browser sent, those of this report only. */
    static Map<Cell, String> sent(ReportSheet sheet, Map<String, String> fields) {
        var typed = new HashMap<Cell, String>();
        for (var indicator : sheet.indicators()) {
            for (var area : sheet.areas()) {
                var text = fields.getOrDefault(field(indicator, area), "").strip();
                if (!text.isEmpty()) {
                    typed.put(new Cell(indicator.id(), area.code()), text.substring(0, Math.min(40, text.length())));
                }
            }
        }
        return typed;
    }

    /** The grid with what stands in its cells and what is wrong with them. */
    ReportGrid grid(ReportSheet sheet, Map<Cell, String> typed, Map<Cell, String> faults, Words words) {
        var before = figures(sheet, sheet.period().plus(-1));
        var indicators =
                sheet.indicators().stream().map(each -> heading(each, words)).toList();
        var areas = sheet.areas().stream()
                .map(each -> new ReportGrid.Heading(words.name(each.nameZh(), each.nameEn()), ""))
                .toList();
        if (sheet.areas().size() < sheet.indicators().size()) {
            return new ReportGrid(
                    areas,
                    sheet.indicators().stream()
                            .map(indicator -> new ReportGrid.Row(
                                    heading(indicator, words),
                                    sheet.areas().stream()
                                            .map(area -> cell(sheet, indicator, area, typed, before, faults, words))
                                            .toList()))
                            .toList());
        }
        return new ReportGrid(
                indicators,
                sheet.areas().stream()
                        .map(area -> new ReportGrid.Row(
                                new ReportGrid.Heading(words.name(area.nameZh(), area.nameEn()), ""),
                                sheet.indicators().stream()
                                        .map(indicator -> cell(sheet, indicator, area, typed, before, faults, words))
                                        .toList()))
                        .toList());
    }

    private static ReportGrid.Heading heading(Indicator indicator, Words words) {
        return new ReportGrid.Heading(
                words.name(indicator.nameZh(), indicator.nameEn()), words.name(indicator.unitZh(), indicator.unitEn()));
    }

    private static ReportGrid.Cell cell(
            ReportSheet sheet,
            Indicator indicator,
            Area area,
            Map<Cell, String> typed,
            Map<Cell, String> before,
            Map<Cell, String> faults,
            Words words) {
        var cell = new Cell(indicator.id(), area.code());
        return new ReportGrid.Cell(
                field(indicator, area),
                typed.getOrDefault(cell, ""),
                before.getOrDefault(cell, ""),
                faults.getOrDefault(cell, ""),
                words.name(area.nameZh(), area.nameEn()) + " " + words.name(indicator.nameZh(), indicator.nameEn()),
                HistoryPath.of(indicator.id(), area.code(), sheet.period()));
    }

    private static String field(Indicator indicator, Area area) {
        return "v:" + indicator.code() + ":" + area.code();
    }

    private Map<Cell, String> figures(ReportSheet sheet, Period period) {
        var figures = new HashMap<Cell, String>();
        var areas = sheet.areas().stream().map(Area::code).toList();
        if (areas.isEmpty()) {
            return figures;
        }
        for (var each : observations.between(sheet.form().indicators(), areas, period.start(), period.start())) {
            figures.put(new Cell(each.indicator(), each.area()), text(each));
        }
        return figures;
    }

    private static String text(Observation observation) {
        return observation.value().isPresent() ? plain(observation.value().getAsDouble()) : "-";
    }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
