package org.qinghe.warning;

/** Why a step looks like a change of coverage or recording and not like a change in the world. */
public enum Coverage {
    /** It does not. */
    NONE,
    /** Nothing was ever counted here before: a form or an indicator begins. */
    BEGAN,
    /** The indicator is reported for so short a time that reporting units may still be joining. */
    YOUNG,
    /** Reports were missing just before and come again. */
    RESUMED,
    /** The sum rises because areas report that did not report before. */
    JOINED,
    /** Many areas step up in the same period. */
    MANY_AREAS,
    /** All indicators of the area step up at the same time. */
    ALL_INDICATORS;

    public String stored() {
        return this == NONE ? "" : name();
    }

    public static Coverage ofStored(String text) {
        return text.isEmpty() ? NONE : valueOf(text);
    }

    public String message() {
        return "warning.coverage." + name();
    }
}
