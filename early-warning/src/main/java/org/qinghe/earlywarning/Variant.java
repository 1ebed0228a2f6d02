package org.qinghe.earlywarning;

/** Whose numbers the Farrington detector gives where the paper and its reference implementation differ. */
public enum Variant {
    /** As the papers have it. */
    PUBLISHED("published"),
    /** As {@code farringtonFlexible} of the R package surveillance 1.20.3 has it. */
    SURVEILLANCE_1_20("surveillance-1.20");

    private final String code;

    Variant(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
