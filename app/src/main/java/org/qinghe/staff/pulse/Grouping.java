package org.qinghe.staff.pulse;

/** By what a survey puts units together; the names are messages {@code staff.pulse.grouping.<name>}. */
public enum Grouping {
    /** By what sort of unit they are. */
    KIND("units.kind."),
    /** By the level of the area they work for. */
    LEVEL("places.level.");

    private final String message;

    Grouping(String message) {
        this.message = message;
    }

    public String message() {
        return "staff.pulse.grouping." + name();
    }

    /** The message that names a group. */
    public String message(String group) {
        return switch (group) {
            case SmallGroups.EVERYBODY -> "staff.pulse.everybody";
            case Groups.OTHERS -> "staff.pulse.others";
            default -> message + group;
        };
    }
}
