package org.qinghe.care.entry;

import org.qinghe.safeguards.DataCategory;

/**
 * A sort of entry.
 *
 * @param name as it stands in the table and in {@code care.kind.<name>} of the messages
 * @param category which of the registered categories it is, which decides how long it is kept
 * @param sensitive whether it is sensitive information, which opens only with the separate consent
 * @param content a record of text, numbers, dates and lists of them
 */
public record Kind<T>(String name, DataCategory category, boolean sensitive, Class<T> content) {}
