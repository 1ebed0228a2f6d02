package org.qinghe.funds;

/** What the money of an allocation is divided by. */
public enum Factor {
    POPULATION,
    NEED,
    REMOTENESS,
    RESULTS;

    public String message() {
        return "funds.factor." + name();
    }

    /** The name of the field with its weight. */
    public String field() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
