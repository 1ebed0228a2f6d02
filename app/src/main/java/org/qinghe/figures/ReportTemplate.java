package org.qinghe.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.qinghe.figures.ReportTable.Cell;
import org.qinghe.web.Words;

/** A report as a workbook to fill in: a row per cell, in the columns that every import understands. */
final class ReportTemplate {

    private static final String COLOUR = "E3F1E9";
    private static final int VALUE = 6;
    private static final int STATUS = 7;
    private static final List<String> HEADINGS =
            List.of("area", "areaName", "period", "indicator", "name", "unit", "value", "status");

    private ReportTemplate() {}

    static byte[] of(ReportSheet report, Map<Cell, String> typed, Words words) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Qinghe", "1.0")) {
            var sheet = book.newWorksheet(words.t("figures.template.sheet"));
            head(sheet, words);
            int row = 1;
            for (var area : report.areas()) {
                for (var indicator : report.indicators()) {
                    sheet.value(row, 0, area.code());
                    sheet.value(row, 1, words.name(area.nameZh(), area.nameEn()));
                    sheet.value(row, 2, report.period().text());
                    sheet.value(row, 3, indicator.code());
                    sheet.value(row, 4, words.name(indicator.nameZh(), indicator.nameEn()));
                    sheet.value(row, 5, words.name(indicator.unitZh(), indicator.unitEn()));
                    fill(sheet, row, typed.getOrDefault(new Cell(indicator.id(), area.code()), ""), indicator, words);
                    row++;
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void head(Worksheet sheet, Words words) {
        for (int column = 0; column < HEADINGS.size(); column++) {
            sheet.value(0, column, words.t("figures.template." + HEADINGS.get(column)));
            sheet.style(0, column).bold().set();
            sheet.width(column, column == 1 || column == 4 ? 24 : 15);
        }
        sheet.comment(0, VALUE, words.t("figures.template.note"));
        sheet.freezePane(0, 1);
    }

    private static void fill(Worksheet sheet, int row, String text, Indicator indicator, Words words) {
        switch (TypedValue.of(text, indicator)) {
            case TypedValue.Number(var value) -> sheet.value(row, VALUE, value);
            case TypedValue.Missing() -> sheet.value(row, STATUS, words.chinese() ? "缺报" : "missing");
            case TypedValue.Wrong _ -> sheet.value(row, VALUE, text);
            case TypedValue.Empty() -> {}
        }
        sheet.style(row, VALUE).fillColor(COLOUR).set();
    }
}
