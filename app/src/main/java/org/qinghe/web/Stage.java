package org.qinghe.web;

/** The stages of the loop that every page stands in, in their order; the last is for what keeps the house running. */
public enum Stage {
    FIGURES,
    SITUATION,
    WARNING,
    RESPONSE,
    PREVENTION,
    CARE,
    LIVELIHOOD,
    INSPECTION,
    MONEY,
    ASSESSMENT,
    STAFF,
    HOUSE;

    public String message() {
        return "web.stage." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
