package org.qinghe.oversight.inspection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The lists of findings that people ask for. */
public enum FindingList {
    OPEN(FindingState.OPEN),
    OVERDUE(FindingState.TO_MEND),
    WAITING(EnumSet.of(FindingState.ANSWERED)),
    MENDED(FindingState.MENDED),
    ALL(EnumSet.allOf(FindingState.class));

    private final Set<FindingState> states;

    FindingList(Set<FindingState> states) {
        this.states = states;
    }

    static FindingList of(String name) {
        return Arrays.stream(values())
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElse(OPEN);
    }

    Set<FindingState> states() {
        return states;
    }

    public String message() {
        return "inspection.list." + name();
    }
}
