package org.qinghe.oversight.inspection;

/** How an item of a checklist was found. */
public enum Verdict {
    PASS,
    FAIL,
    /** It does not apply to this unit. */
    NONE;

    public String message() {
        return "inspection.verdict." + name();
    }
}
