package org.qinghe.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.qinghe.tables.FileFacts;
import org.qinghe.tables.TableRows;
import org.qinghe.tables.UnreadableFile;
import org.qinghe.web.Words;

/**
 * The rows of a refused file as a workbook: cells to mend are coloured and carry a comment, and the last column says the same
 * in words. A long file is cut to the rows that have to be mended.
 */
final class MarkedWorkbook {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 60;
    private static final String COLOUR = "FFD8A8";

    private final Words words;
    private final Map<Integer, List<ImportProblem>> byLine = new HashMap<>();

    MarkedWorkbook(List<ImportProblem> problems, Words words) {
        this.words = words;
        problems.forEach(problem ->
                byLine.computeIfAbsent(problem.line(), any -> new ArrayList<>()).add(problem));
    }

    /** Reads the file again as far as it can be read, and writes the workbook. */
    byte[] of(Path file, FileFacts facts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Qinghe", "1.0")) {
            var sheet = book.newWorksheet(words.t("figures.mark.sheet"));
            boolean whole = facts.size() < 2_000_000;
            try (var rows = FigureFile.open(file, facts)) {
                int columns = head(sheet, rows);
                copy(sheet, rows, columns, whole);
            } catch (UnreadableFile damaged) {
                sheet.value(0, 0, ImportProblem.of(damaged).what(words));
            }
            sheet.freezePane(1, 1);
        }
        return bytes.toByteArray();
    }

    private int head(Worksheet sheet, TableRows rows) {
        int columns = Math.min(MOST_COLUMNS, rows.columns().size());
        put(sheet, 0, 0, words.t("figures.mark.line"));
        for (int column = 0; column < columns; column++) {
            put(sheet, 0, column + 1, rows.columns().get(column));
        }
        put(sheet, 0, columns + 1, words.t("figures.mark.note"));
        for (int column = 0; column <= columns + 1; column++) {
            sheet.style(0, column).bold().set();
        }
        sheet.width(columns + 1, 80);
        mark(sheet, 0, columns, rows, byLine.getOrDefault(rows.line(), List.of()));
        return columns;
    }

    private void copy(Worksheet sheet, TableRows rows, int columns, boolean whole) throws IOException, UnreadableFile {
        for (int row = 1; row <= MOST_ROWS && rows.next(); ) {
            var problems = byLine.getOrDefault(rows.line(), List.of());
            if (!whole && problems.isEmpty()) {
                continue;
            }
            sheet.value(row, 0, rows.line());
            for (int column = 0; column < columns; column++) {
                put(sheet, row, column + 1, rows.cell(column));
            }
            mark(sheet, row, columns, rows, problems);
            row++;
        }
    }

    private void mark(Worksheet sheet, int row, int columns, TableRows rows, List<ImportProblem> problems) {
        var notes = new ArrayList<String>();
        for (var problem : problems) {
            var note = problem.what(words) + " " + problem.how(words);
            notes.add(note);
            int column = rows.columns().indexOf(problem.column());
            if (column >= 0 && column < columns) {
                sheet.style(row, column + 1).fillColor(COLOUR).set();
                sheet.comment(row, column + 1, note);
            }
        }
        if (!notes.isEmpty()) {
            put(sheet, row, columns + 1, String.join("\n", notes));
            sheet.style(row, columns + 1).wrapText(true).set();
        }
    }

    /** Numbers stay numbers, so that a mended workbook can be sent back. */
    private static void put(Worksheet sheet, int row, int column, String text) {
        var number = text.length() < 15 && !text.startsWith("0")
                ? FigureNumber.read(text)
                : java.util.OptionalDouble.empty();
        if (number.isPresent()) {
            sheet.value(row, column, number.getAsDouble());
        } else if (!text.isEmpty()) {
            sheet.value(
                    row,
                    column,
                    text.codePoints()
                            .filter(point -> point >= ' ' || point == '\n' || point == '\t')
                            .limit(30_000)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString());
        }
    }
}
