package org.qinghe.oversight.inspection;

import java.util.Locale;

/** What a file of a finding shows. */
public enum Shown {
    /** What was found; handed in by those who inspect. */
    FOUND,
    /** That it is mended; handed in by the unit that mends. */
    MENDED;

    static Shown of(String part) {
        return valueOf(part.toUpperCase(Locale.ROOT));
    }

    /** Its part of an address. */
    public String part() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String message() {
        return "inspection.files." + name();
    }
}
