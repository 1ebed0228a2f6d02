package org.qinghe.web;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * A table over the width of the text, its columns as wide as what stands in them asks for; the headings come again on every page,
 * and no row is cut.
 *
 * @param headings one for each column
 * @param rows with as many cells as there are headings
 */
record WordTable(List<String> headings, List<List<String>> rows) {

    /** 156 mm in twentieths of a point. */
    private static final int TEXT_WIDTH = 8844;

    private static final int NARROW = 30;

    /** Writes what stands in a cell. */
    @FunctionalInterface
    interface Writing {
        void write(XWPFParagraph paragraph, String text, boolean heading);
    }

    void addTo(XWPFDocument document, Writing writing) {
        fill(document.createTable(rows.size() + 1, headings.size()), writing);
    }

    /** Makes the one cell of a new table as many as there are to be, and writes into them. */
    void growIn(XWPFTable table, Writing writing) {
        while (table.getRow(0).getTableCells().size() < headings.size()) {
            table.getRow(0).addNewTableCell();
        }
        rows.forEach(row -> table.createRow());
        table.setCellMargins(0, NARROW, 0, NARROW);
        var grid = table.getCTTbl().addNewTblGrid();
        ColumnRoom.of(headings, rows).forEach(room -> grid.addNewGridCol().setW(twips(room)));
        fill(table, writing);
    }

    private void fill(XWPFTable table, Writing writing) {
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        table.getRows().forEach(row -> row.setCantSplitRow(true));
        var room = ColumnRoom.of(headings, rows);
        for (int row = 0; row <= rows.size(); row++) {
            var cells = table.getRow(row).getTableCells();
            var texts = row == 0 ? headings : rows.get(row - 1);
            for (int column = 0; column < headings.size(); column++) {
                writing.write(in(cells.get(column), room.get(column)), texts.get(column), row == 0);
            }
        }
    }

    /** LibreOffice and older Word want to know it in advance, not as a share of the text. */
    private static BigInteger twips(String share) {
        return BigInteger.valueOf(Math.round(TEXT_WIDTH * Double.parseDouble(share.replace("%", "")) / 100));
    }

    private static XWPFParagraph in(XWPFTableCell cell, String width) {
        cell.setWidth(width);
        return cell.getParagraphArray(0);
    }
}
