package org.qinghe.funds;

import java.util.Arrays;
import java.util.Optional;

/** What money is used for. */
public enum Use {
    EDUCATION,
    CARE,
    JOBS,
    COMMUNITY,
    TRAINING,
    EQUIPMENT,
    DATA,
    OTHER;

    static Optional<Use> of(String name) {
        return Arrays.stream(values()).filter(use -> use.name().equals(name)).findFirst();
    }

    public String message() {
        return "funds.use." + name();
    }
}
