package org.qinghe.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What only the owner of this process may open, where the file system knows of owners. */
final class OwnersOnly {

    private OwnersOnly() {}

    static void file(Path file) throws IOException {
        permit(file, "rw-------");
    }

    static void folder(Path folder) throws IOException {
        permit(folder, "rwx------");
    }

    private static void permit(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
