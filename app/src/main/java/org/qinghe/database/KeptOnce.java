package org.qinghe.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A file that is written once and then only read, by its owner alone; of several processes that begin at the same time one
 * writes it and all read the same.
 */
public final class KeptOnce {

    private KeptOnce() {}

    /**
     * What the file holds.
     *
     * @param fresh what to keep in it where it is not there yet
     * @throws DatabaseUnavailable in one sentence where it can be neither read nor written
     */
    public static String text(Path file, Supplier<String> fresh) {
        try {
            if (!Files.exists(file)) {
                write(file, fresh.get());
            }
            return Files.readString(file).strip();
        } catch (IOException refused) {
            throw new DatabaseUnavailable("cannot keep a secret in " + file + ": " + refused.getMessage(), refused);
        }
    }

    /** Whole or not at all: the name appears only when everything is written. */
    private static void write(Path file, String content) throws IOException {
        var unfinished =
                Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".unfinished");
        try {
            OwnersOnly.file(unfinished);
            Files.writeString(unfinished, content);
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException another) {
            // Another process was quicker; what it wrote is as good.
        } finally {
            Files.delete(unfinished);
        }
    }
}
