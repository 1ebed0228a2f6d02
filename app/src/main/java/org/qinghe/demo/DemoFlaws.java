package org.qinghe.demo;

import java.util.Set;

/**
 * What is wrong with the fictional figures of the newest month, on purpose, so that the page on data quality has something to
 * say. Townships are counted from 0 in code order.
 */
final class DemoFlaws {

    /** These have not handed in their monthly report. */
    static final Set<Integer> SILENT = Set.of(6, 21);

    static final int MISTYPED_IN = 15;
    static final String MISTYPED = "reach_lecture";

    static final int CONTRADICTORY_IN = 8;
    static final String CONTRADICTORY = "quiz_passed";
    static final String CONTRADICTED = "quiz_taken";

    /** Handed in too low a month earlier, and corrected since. */
    static final int CORRECTED_IN = 3;

    static final String CORRECTED = "reach_primary";

    private DemoFlaws() {}

    static boolean isSilent(String unit) {
        return SILENT.stream().anyMatch(number -> unit.equals("t" + DemoGeography.townshipCode(number)));
    }

    /** A digit too many. */
    static double mistyped(double value) {
        return value * 10;
    }
}
