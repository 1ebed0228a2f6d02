package org.qinghe.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file into which a fuzzer's bytes are put, again and again, since the readers take files; in memory where that can be. */
public final class FuzzedFile {

    private static final Path FILE = file();

    private FuzzedFile() {}

    public static Path of(byte[] content) {
        try {
            return Files.write(FILE, content);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static Path file() {
        try {
            var memory = Path.of("/dev/shm");
            var file = Files.isWritable(memory)
                    ? Files.createTempFile(memory, "qinghe", ".fuzz")
                    : Files.createTempFile("qinghe", ".fuzz");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
