package org.qinghe.oversight.assessment;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Who hands in on the last day, or after it, more often than the others do. */
public final class LastDay {

    private static final int ENOUGH = 6;

    /**
     * What a unit handed in.
     *
     * @param late reports on the last day or after it
     * @param all reports
     */
    public record HandedIn(int late, int all) {}

    private LastDay() {}

    /** A hint for every unit whose share lies above that of all together by more than so few reports explain. */
    public static Map<UUID, Hint> hints(Map<UUID, HandedIn> units) {
        int late = units.values().stream().mapToInt(HandedIn::late).sum();
        int all = units.values().stream().mapToInt(HandedIn::all).sum();
        Map<UUID, Hint> hints = new HashMap<>();
        units.forEach((unit, own) -> {
            if (own.all() >= ENOUGH && Interval.ofShare(own.late(), own.all()).low() > (double) late / all) {
                hints.put(unit, Hint.of("lastDay", own.late(), own.all(), late, all));
            }
        });
        return hints;
    }
}
