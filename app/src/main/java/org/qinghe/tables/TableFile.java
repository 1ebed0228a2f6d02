package org.qinghe.tables;

import java.io.IOException;
import java.nio.file.Path;

/** Opens a file of rows by what it is, not by what it is called. */
public final class TableFile {

    private TableFile() {}

    /**
     * The rows of a CSV file, or of a workbook's first sheet.
     *
     * @throws UnreadableFile where the file is neither
     */
    public static TableRows open(Path file, FileFacts facts) throws IOException, UnreadableFile {
        return switch (facts.kind()) {
            case WORKBOOK -> new WorkbookRows(file, facts);
            case CSV, JSON -> new CsvRows(file, facts);
        };
    }

    /** A workbook, to be read sheet by sheet; close it after use. */
    public static WorkbookFile workbook(Path file) throws IOException, UnreadableFile {
        return WorkbookFile.open(file);
    }
}
