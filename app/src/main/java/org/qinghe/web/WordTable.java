package org.qinghe.web;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * A table over the width of the text, its columns as wide as what stands in them asks for; the headings come again on every page,
 * and no row is cut.
 *
 * @param headings one for each column
 * @param rows with as many cells as there are headings
 */
record WordTable(List<String> headings, List<List<String>> rows) {

    /** Writes what stands in a cell. */
    @FunctionalInterface
    interface Writing {
        void write(XWPFParagraph paragraph, String text, boolean heading);
    }

    void addTo(XWPFDocument document, Writing writing) {
        var table = document.createTable(rows.size() + 1, headings.size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        table.getRows().forEach(row -> row.setCantSplitRow(true));
        var room = ColumnRoom.of(headings, rows);
        for (int column = 0; column < headings.size(); column++) {
            writing.write(in(table.getRow(0).getCell(column), room.get(column)), headings.get(column), true);
            for (int row = 0; row < rows.size(); row++) {
                writing.write(
                        in(table.getRow(row + 1).getCell(column), room.get(column)),
                        rows.get(row).get(column),
                        false);
            }
        }
    }

    private static XWPFParagraph in(XWPFTableCell cell, String width) {
        cell.setWidth(width);
        return cell.getParagraphArray(0);
    }
}
