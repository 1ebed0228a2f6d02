package org.qinghe.safeguards;

import java.util.Arrays;
import java.util.List;

/** Whether a purpose is open now, and what it misses where it is not. */
public record PurposeStanding(Purpose purpose, List<Missing> missing) {

    public boolean open() {
        return missing.isEmpty();
    }

    static List<PurposeStanding> ofAll(Register register) {
        return Arrays.stream(Purpose.values())
                .map(each -> new PurposeStanding(each, register.missing(each)))
                .toList();
    }
}
