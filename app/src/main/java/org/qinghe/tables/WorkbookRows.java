package org.qinghe.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qinghe.tables.UnreadableFile.Fault;

/** The tidy layout in a workbook: the first sheet that has rows, its first row the heading. */
final class WorkbookRows implements TableRows {

    private static final int MOST_COLUMNS = 500;

    private final WorkbookFile book;
    private final SheetRows rows;
    private final List<String> columns;
    private final long bytes;
    private final long length;

    WorkbookRows(Path file, FileFacts facts) throws IOException, UnreadableFile {
        book = WorkbookFile.open(file);
        try {
            var first =
                    book.sheets().stream().findFirst().orElseThrow(() -> new UnreadableFile(0, Fault.NOT_A_WORKBOOK));
            rows = book.rows(first);
            length = Math.max(1, book.length(first));
            bytes = facts.size();
            columns = next() ? headings() : List.of();
        } catch (IOException | UnreadableFile | RuntimeException failed) {
            book.close();
            throw failed;
        }
    }

    private List<String> headings() {
        var headings = new ArrayList<String>();
        for (int column = 0; column < Math.min(rows.size(), MOST_COLUMNS); column++) {
            headings.add(rows.cell(column));
        }
        return List.copyOf(headings);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() throws UnreadableFile {
        while (rows.next()) {
            for (int column = 0; column < rows.size(); column++) {
                if (!rows.cell(column).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public int line() {
        return rows.number();
    }

    @Override
    public String cell(int column) {
        return rows.cell(column);
    }

    @Override
    public long bytesRead() {
        return Math.min(bytes, bytes * rows.read() / length);
    }

    @Override
    public void close() throws IOException {
        rows.close();
        book.close();
    }
}
