package org.qinghe.oversight.inspection;

/** Where a finding comes from: a planned inspection, or something that was noticed. */
public enum Source {
    INSPECTION,
    AD_HOC;

    public String message() {
        return "inspection.source." + name();
    }
}
