package org.qinghe.work.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody can ask to have changed. */
public enum ChangeKind {
    TARGET,
    TERM,
    UNIT,
    /** An objective is given up: it goes from {@link #HELD} to {@link #WITHDRAWN}. */
    WITHDRAWAL;

    static final String HELD = "HELD";
    static final String WITHDRAWN = "WITHDRAWN";

    static Optional<ChangeKind> of(String typed) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(typed)).findFirst();
    }

    public String message() {
        return "work.change." + name().toLowerCase(Locale.ROOT);
    }
}
