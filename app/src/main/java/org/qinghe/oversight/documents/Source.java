package org.qinghe.oversight.documents;

import java.util.Optional;

/**
 * Where a number in a document comes from.
 *
 * @param what the indicator
 * @param where the area
 * @param when the period
 * @param value as it was when the document was issued
 * @param asOf the day on which the newest of the figures in it came in, in words; nothing where it is made of none
 * @param path the page of Qinghe that shows it
 */
public record Source(String what, String where, String when, String value, Optional<String> asOf, String path) {}
