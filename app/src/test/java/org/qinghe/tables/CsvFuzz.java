package org.qinghe.tables;

import java.io.IOException;
import org.qinghe.testing.FuzzedFile;

/** Any bytes at all are either rows or an {@link UnreadableFile}. */
public final class CsvFuzz {

    private CsvFuzz() {}

    public static void fuzzerTestOneInput(byte[] content) throws IOException {
        var file = FuzzedFile.of(content);
        var facts = FileFacts.of(file);
        if (facts.size() != content.length) {
            throw new AssertionError("the size is " + content.length + ", not " + facts.size());
        }
        try (var rows = new CsvRows(file, facts)) {
            read(rows);
        } catch (UnreadableFile refused) {
            // As it should be.
        }
    }

    /** Walks a file as its users do and holds it to what {@link TableRows} promises. */
    static void read(TableRows rows) throws IOException, UnreadableFile {
        int columns = rows.columns().size();
        if (columns > 500) {
            throw new AssertionError(columns + " columns");
        }
        int before = 0;
        while (rows.next()) {
            if (rows.line() < before) {
                throw new AssertionError("line " + rows.line() + " after " + before);
            }
            before = rows.line();
            for (int column = 0; column <= columns; column++) {
                if (!rows.cell(column).equals(rows.cell(column).strip()) && rows instanceof WorkbookRows) {
                    throw new AssertionError("space around a cell");
                }
            }
        }
        if (rows.bytesRead() < 0) {
            throw new AssertionError("negative progress");
        }
    }
}
