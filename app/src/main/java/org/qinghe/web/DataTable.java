package org.qinghe.web;

import java.util.List;

/**
 * A table to read, print and download: a CSV file or a workbook has the same cells as the page.
 *
 * @param title the sheet's name and the file's name
 * @param headings one per column
 * @param rows cells: {@link String}, {@link Number}, {@link java.time.LocalDate} or an empty string
 */
public record DataTable(String title, List<String> headings, List<List<Object>> rows) {

    public DataTable {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
