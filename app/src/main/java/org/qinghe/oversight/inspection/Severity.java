package org.qinghe.oversight.inspection;

/** How much a finding weighs. */
public enum Severity {
    MINOR,
    MAJOR,
    SERIOUS;

    public String message() {
        return "inspection.severity." + name();
    }
}
