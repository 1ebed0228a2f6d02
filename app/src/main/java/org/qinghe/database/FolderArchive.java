package org.qinghe.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Files of a folder in an archive, for their owner's eyes only. */
record FolderArchive(Path root, TarArchiveOutputStream archive) {

    private static final int OWNERS_FILE = 0600;
    private static final int OWNERS_FOLDER = 0700;

    /** Adds everything below a folder; what vanishes meanwhile is not missed, what grows is taken as long as it was. */
    void addAll(Path folder, Predicate<Path> leftOut) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                if (leftOut.test(path)) {
                    continue;
                }
                if (Files.isDirectory(path)) {
                    addFolder(path);
                } else {
                    addFile(path);
                }
            }
        }
    }

    void add(Path path, String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        put(path, bytes.length);
        archive.write(bytes);
        archive.closeArchiveEntry();
    }

    private void addFolder(Path path) throws IOException {
        var entry = new TarArchiveEntry(name(path) + "/");
        entry.setMode(OWNERS_FOLDER);
        archive.putArchiveEntry(entry);
        archive.closeArchiveEntry();
    }

    private void addFile(Path path) throws IOException {
        try (var content = Files.newInputStream(path)) {
            long size = Files.size(path);
            put(path, size);
            copy(content, size);
            archive.closeArchiveEntry();
        } catch (NoSuchFileException vanished) {
            // The database removes files of its own while it works; recovery knows of that.
        }
    }

    private void put(Path path, long size) throws IOException {
        var entry = new TarArchiveEntry(name(path));
        entry.setMode(OWNERS_FILE);
        entry.setSize(size);
        archive.putArchiveEntry(entry);
    }

    private void copy(InputStream content, long size) throws IOException {
        var buffer = new byte[1 << 16];
        long left = size;
        while (left > 0) {
            int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                java.util.Arrays.fill(buffer, (byte) 0);
                read = (int) Math.min(buffer.length, left);
            }
            archive.write(buffer, 0, read);
            left -= read;
        }
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    /** What stands in the first entry, where it has that name. */
    static Optional<String> first(Path file, String name) throws IOException {
        try (var archive = opened(file)) {
            var entry = archive.getNextEntry();
            return entry != null && entry.getName().equals(name)
                    ? Optional.of(new String(archive.readAllBytes(), StandardCharsets.UTF_8))
                    : Optional.empty();
        }
    }

    private static TarArchiveInputStream opened(Path file) throws IOException {
        return new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))));
    }

    static void unpack(Path file, Path target) throws IOException {
        try (var archive = opened(file)) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("an entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    make(path);
                } else {
                    make(path.resolveSibling(""));
                    Files.copy(archive, path);
                    OwnersOnly.file(path);
                }
            }
        }
    }

    private static void make(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            OwnersOnly.folder(folder);
        }
    }
}
