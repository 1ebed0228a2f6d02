package org.qinghe.tables;

import java.io.IOException;
import java.util.List;

/** A file row by row, whatever its format. Cells are text without space around them. */
public interface TableRows extends AutoCloseable {

    /** The headings in the file's order. */
    List<String> columns();

    /**
     * Moves on to the next row that is not empty.
     *
     * @return whether there is one
     * @throws UnreadableFile where the file is damaged or is not what it says it is
     */
    boolean next() throws IOException, UnreadableFile;

    /** Where the row stands, as an editor or a spreadsheet numbers it. */
    int line();

    /** The row's cell under that heading; empty text where there is none. */
    String cell(int column);

    /** How far the file has been read. */
    long bytesRead();

    @Override
    void close() throws IOException;
}
