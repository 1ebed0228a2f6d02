package org.qinghe.oversight.inspection;

import org.qinghe.units.Unit;

/** By what a frame is parted into strata: of the unit itself, or of the one that has the task. */
public enum Strata {
    KIND,
    AREA;

    String of(Unit unit) {
        return switch (this) {
            case KIND -> unit.kind().name();
            case AREA -> unit.area();
        };
    }

    public String message() {
        return "inspection.strata." + name();
    }
}
