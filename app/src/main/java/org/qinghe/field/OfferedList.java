package org.qinghe.field;

import java.util.List;
import org.qinghe.web.FieldList.Entry;

/**
 * Pages that the phone keeps.
 *
 * @param message the key of what they are called
 */
public record OfferedList(String message, List<Entry> entries) {}
