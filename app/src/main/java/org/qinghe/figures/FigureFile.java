package org.qinghe.figures;

import java.io.IOException;
import java.nio.file.Path;
import org.qinghe.tables.FileFacts;
import org.qinghe.tables.TableFile;
import org.qinghe.tables.TableRows;
import org.qinghe.tables.UnreadableFile;

/** Opens a file of figures by what it is. */
final class FigureFile {

    private FigureFile() {}

    static TableRows open(Path file, FileFacts facts) throws IOException, UnreadableFile {
        return switch (facts.kind()) {
            case JSON -> new DataValueSetRows(file, facts);
            case WORKBOOK, CSV -> TableFile.open(file, facts);
        };
    }
}
