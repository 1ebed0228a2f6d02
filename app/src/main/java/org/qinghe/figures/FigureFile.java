package org.qinghe.figures;

import java.io.IOException;
import java.nio.file.Path;

/** Opens a file of figures by what it is. */
final class FigureFile {

    private FigureFile() {}

    static FigureRows open(Path file, FileFacts facts) throws IOException, UnreadableFile {
        return switch (facts.kind()) {
            case WORKBOOK -> new WorkbookRows(file, facts);
            case JSON -> new DataValueSetRows(file, facts);
            case CSV -> new CsvRows(file, facts);
        };
    }
}
