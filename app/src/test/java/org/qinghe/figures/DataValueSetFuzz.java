package org.qinghe.figures;

import java.io.IOException;
import org.qinghe.tables.FileFacts;
import org.qinghe.tables.UnreadableFile;
import org.qinghe.testing.FuzzedFile;

/** Any bytes at all are either values or an {@link UnreadableFile}. */
public final class DataValueSetFuzz {

    private DataValueSetFuzz() {}

    public static void fuzzerTestOneInput(byte[] content) throws IOException {
        var file = FuzzedFile.of(content);
        try (var rows = new DataValueSetRows(file, FileFacts.of(file))) {
            for (int number = 1; rows.next(); number++) {
                if (rows.line() != number) {
                    throw new AssertionError("value " + number + " says it is number " + rows.line());
                }
                for (int column = 0; column < rows.columns().size(); column++) {
                    if (rows.cell(column).length() > 1 << 16) {
                        throw new AssertionError(
                                "a cell of " + rows.cell(column).length() + " characters");
                    }
                }
            }
        } catch (UnreadableFile refused) {
            // As it should be.
        }
    }
}
