package org.qinghe.warning;

import java.util.Optional;
import java.util.UUID;

/** Which warnings are looked for. */
public record WarningSearch(Choice choice, Optional<UUID> indicator, Optional<String> area) {

    /** Which of the warnings by their state. */
    public enum Choice {
        OPEN,
        CONFIRMED,
        EXPLAINED,
        ALL;

        public String message() {
            return "warning.choice." + name();
        }
    }
}
