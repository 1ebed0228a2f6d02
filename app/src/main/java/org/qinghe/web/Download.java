package org.qinghe.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files made of tables. Cells that a spreadsheet would take for a formula are written as text. */
public final class Download {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private Download() {}

    /** The table as CSV in UTF-8 with a byte-order mark, so that Excel and WPS read the Chinese. */
    public static ResponseEntity<byte[]> csv(DataTable table) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        appendRow(text, table.headings());
        table.rows().forEach(row -> appendRow(text, row));
        return file(
                table.title() + ".csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The table as a workbook of one sheet with a frozen, bold heading. */
    public static ResponseEntity<byte[]> xlsx(DataTable table) {
        return xlsx(table.title(), List.of(table));
    }

    /** The tables as a workbook with a sheet for each; their titles differ. */
    public static ResponseEntity<byte[]> xlsx(String title, List<DataTable> tables) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Qinghe", "1.0")) {
            tables.forEach(table -> fill(book.newWorksheet(sheetName(table.title())), table));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file(title + ".xlsx", XLSX, bytes.toByteArray());
    }

    public static ResponseEntity<byte[]> docx(String title, byte[] content) {
        return file(title + ".docx", DOCX, content);
    }

    public static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private static void fill(Worksheet sheet, DataTable table) {
        for (int column = 0; column < table.headings().size(); column++) {
            sheet.value(0, column, table.headings().get(column));
            sheet.style(0, column).bold().set();
        }
        for (int row = 0; row < table.rows().size(); row++) {
            var cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                put(sheet, row + 1, column, cells.get(column));
            }
        }
        sheet.freezePane(0, 1);
    }

    private static void put(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case Number number -> sheet.value(row, column, number);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.value(row, column, cell.toString());
        }
    }

    private static void appendRow(StringBuilder text, Iterable<?> cells) {
        var separator = "";
        for (var cell : cells) {
            text.append(separator).append(quoted(cell));
            separator = ",";
        }
        text.append("\r\n");
    }

    private static String quoted(Object cell) {
        var text = cell instanceof Number ? cell.toString() : withoutFormula(cell.toString());
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String withoutFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String sheetName(String title) {
        var clean = title.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
        return clean.isEmpty() ? "Qinghe" : clean.substring(0, Math.min(31, clean.length()));
    }
}
