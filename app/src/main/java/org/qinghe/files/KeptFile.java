package org.qinghe.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as a module's table lists it.
 *
 * @param id its id
 * @param of what it belongs to, such as a task
 * @param file the file itself
 * @param addedAt when it was handed in
 * @param addedName by whom
 */
public record KeptFile(UUID id, UUID of, TakenFile file, Instant addedAt, String addedName) {

    private static final long KIBIBYTE = 1024;
    private static final int SHORT_DIGEST = 16;

    public String name() {
        return file.name();
    }

    /** The size in KB, rounded up. */
    public long kilobytes() {
        return (file.size() + KIBIBYTE - 1) / KIBIBYTE;
    }

    /** Enough of the digest to compare it by eye. */
    public String digest() {
        return file.sha256().substring(0, SHORT_DIGEST);
    }
}
