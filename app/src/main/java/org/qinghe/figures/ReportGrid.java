package org.qinghe.figures;

import java.util.List;

/**
 * The grid of a report as the page shows it. The longer side runs downwards, so that a township's own report is a list.
 *
 * @param columns one heading per column
 * @param rows the rows
 */
public record ReportGrid(List<Heading> columns, List<Row> rows) {

    /** What a row or column is about, and in which unit of measure. */
    public record Heading(String text, String unit) {}

    /** A row of cells, one per column. */
    public record Row(Heading heading, List<Cell> cells) {}

    /**
     * A cell to type in.
     *
     * @param name the field's name
     * @param typed what stands in it
     * @param before what it was in the period before, or empty text
     * @param fault the message of what is wrong with it, or empty text
     * @param label its full name for those who do not see the grid
     * @param history where its history stands
     */
    public record Cell(String name, String typed, String before, String fault, String label, String history) {}

    /** How many cells there are. */
    public long size() {
        return rows.stream().mapToLong(row -> row.cells().size()).sum();
    }

    /** How many cells hold something. */
    public long filled() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.typed().isBlank())
                .count();
    }

    /** How many cells are wrong. */
    public long faults() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.fault().isEmpty())
                .count();
    }
}
