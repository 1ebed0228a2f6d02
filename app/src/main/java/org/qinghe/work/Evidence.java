package org.qinghe.work;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that shows what was done for a task.
 *
 * @param id its id
 * @param task the task
 * @param name the name it was handed in with, cleaned
 * @param type what sort of file it is, such as {@code PDF}
 * @param size in bytes
 * @param sha256 its digest, in hexadecimal
 * @param scanned whether a virus scanner looked at it
 * @param addedAt when it was handed in
 * @param addedName by whom
 */
public record Evidence(
        UUID id,
        UUID task,
        String name,
        String type,
        long size,
        String sha256,
        boolean scanned,
        Instant addedAt,
        String addedName) {

    private static final long KIBIBYTE = 1024;

    /** The size in KB, rounded up. */
    public long kilobytes() {
        return (size + KIBIBYTE - 1) / KIBIBYTE;
    }
}
