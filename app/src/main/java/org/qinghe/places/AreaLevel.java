package org.qinghe.places;

/** The levels of administrative areas; the names are messages {@code places.level.<name>}. */
public enum AreaLevel {
    NATION,
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP,
    VILLAGE,
    /** An area of a data set that has no place in the hierarchy. */
    OTHER
}
