package org.qinghe.livelihood;

import java.util.Arrays;
import java.util.Locale;
import org.qinghe.units.UnitSight;

/** The lists of offers; the names are messages {@code livelihood.list.<name>}. */
public enum OfferList {
    OPEN("o.state = 'PUBLISHED' and o.last_day >= :today"),
    DECIDE("o.state = 'PROPOSED' and o.proposed_by <> :me and " + UnitSight.on("o.unit")),
    OWN("o.unit = :unit"),
    PAST("(o.state = 'PUBLISHED' and o.last_day < :today or o.state = 'ENDED' and o.decided_by is not null)");

    private final String condition;

    OfferList(String condition) {
        this.condition = condition;
    }

    static OfferList of(String name) {
        return Arrays.stream(values())
                .filter(list -> list.param().equals(name))
                .findFirst()
                .orElse(OPEN);
    }

    /** On an offer {@code o}. */
    String condition() {
        return condition;
    }

    public String param() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String message() {
        return "livelihood.list." + param();
    }
}
