package org.qinghe.units;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What a module knows to lie with people, as counts; each module that gives people work offers a bean of it. It is there to
 * keep people from having too much: only the care for workers asks, and a test holds that nothing else does. It never counts
 * what anybody has done.
 */
public interface WorkloadPart {

    /**
     * How much there is to do.
     *
     * @param open in all
     * @param soon of them due today or on one of the six days after
     * @param overdue of them
     */
    record OnHand(int open, int soon, int overdue) {

        public static final OnHand NOTHING = new OnHand(0, 0, 0);
    }

    /** Days from today on that count as soon. */
    int SOON = 7;

    /** Where it stands among the parts. */
    int order();

    /** The message of what is counted. */
    String message();

    /** Work that somebody is in charge of by name. */
    interface OfWorkers extends WorkloadPart {

        /** What lies with each of these accounts; whoever has nothing may be missing. */
        Map<UUID, OnHand> with(Collection<UUID> accounts, LocalDate today);
    }

    /** Work that lies with a unit. */
    interface OfUnits extends WorkloadPart {

        /** What lies with the unit and with nobody in particular. */
        OnHand withNobody(UUID unit, LocalDate today);
    }
}
