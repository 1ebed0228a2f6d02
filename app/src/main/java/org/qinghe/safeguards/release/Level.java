package org.qinghe.safeguards.release;

/** Of which areas a table tells; an indicator is released for one level only. In words {@code places.level.<NAME>}. */
public enum Level {
    COUNTY,
    TOWNSHIP
}
