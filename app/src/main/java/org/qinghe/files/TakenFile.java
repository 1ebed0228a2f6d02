package org.qinghe.files;

/**
 * A file that was handed in and passed the checks.
 *
 * @param name the name it was handed in with, cleaned
 * @param type what sort of file it is, by its content
 * @param size in bytes
 * @param sha256 its digest, in hexadecimal
 * @param scanned whether a virus scanner looked at it
 * @param storedAs the random name it lies under
 */
public record TakenFile(String name, FileType type, long size, String sha256, boolean scanned, String storedAs) {}
