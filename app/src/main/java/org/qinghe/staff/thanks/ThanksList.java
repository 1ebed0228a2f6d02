package org.qinghe.staff.thanks;

import java.util.Arrays;
import java.util.Locale;

/** The lists of thanks that people ask for; the names are messages {@code staff.thanks.list.<name>}. */
public enum ThanksList {
    /** What may be seen by everybody. */
    BOARD("t.published"),
    /** What the viewer was thanked for, or a team of their unit. */
    MINE("t.state = 'AGREED' and (t.worker = :me or t.worker is null and t.unit = :unit)"),
    /** What the viewer proposed. */
    PROPOSED("t.proposed_by = :me"),
    /** What waits for a second person and could be decided by the viewer. */
    DECIDE("t.state = 'PROPOSED' and t.proposed_by <> :me and t.worker is distinct from :me and "
            + "(:everything or t.unit = any(:seen))");

    private final String condition;

    ThanksList(String condition) {
        this.condition = condition;
    }

    static ThanksList of(String name) {
        return Arrays.stream(values())
                .filter(list -> list.param().equals(name))
                .findFirst()
                .orElse(BOARD);
    }

    String condition() {
        return condition;
    }

    public String param() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String message() {
        return "staff.thanks.list." + param();
    }
}
