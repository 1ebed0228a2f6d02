package org.qinghe.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder in which an installation keeps everything.
 *
 * @param root the folder itself
 */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Files that people uploaded; never served as they are. */
    public Path files() {
        return ownersOnly(root.resolve("files"));
    }

    /** Keys and passwords of this installation, readable by its owner only. */
    public Path secrets() {
        return ownersOnly(root.resolve("secrets"));
    }

    /**
     * The keys of the people in care, one file each. Never part of a backup: what is encrypted with a destroyed key stays
     * unreadable in every copy made before.
     */
    public Path careKeys() {
        return ownersOnly(root.resolve("care-keys"));
    }

    /** The keys of workers' requests for support, kept in the same way. */
    public Path supportKeys() {
        return ownersOnly(root.resolve("support-keys"));
    }

    /** The keys of surveys among workers, kept in the same way. */
    public Path pulseKeys() {
        return ownersOnly(root.resolve("pulse-keys"));
    }

    /** Signed statements of how the audit trail looked, one a line. */
    public Path checkpoints() {
        return root.resolve("audit-checkpoints.txt");
    }

    Path cluster() {
        return root.resolve("postgresql");
    }

    Path binaries(String version) {
        return root.resolve("postgresql-" + version);
    }

    Path lock() {
        return ownersOnly(root).resolve("lock");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    private static Path ownersOnly(Path folder) {
        try {
            Files.createDirectories(folder);
            OwnersOnly.folder(folder);
            return folder;
        } catch (IOException refused) {
            throw new DatabaseUnavailable("cannot use the folder " + folder + ": " + refused.getMessage(), refused);
        }
    }
}
