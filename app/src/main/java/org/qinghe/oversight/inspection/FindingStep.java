package org.qinghe.oversight.inspection;

import java.util.Locale;

/** What happens to a finding. */
public enum FindingStep {
    ISSUE,
    ANSWER,
    VERIFY,
    RETURN,
    CLOSE,
    REOPEN,
    EXTEND,
    REMIND,
    ESCALATE;

    public String message() {
        return "inspection.step." + name();
    }

    /** The last part of its address. */
    String verb() {
        return name().toLowerCase(Locale.ROOT);
    }
}
