package org.qinghe.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * Carries over plans from before, by whoever is signed in and by the same rules as on the pages; their tasks take their steps in
 * {@link PastWork}.
 */
public interface PastPlans {

    /** What the figures said of an indicator in an area on a day, as objectives read it; empty where figures are missing. */
    OptionalDouble reading(UUID indicator, String area, LocalDate on);

    /** Makes a plan for an area; empty text is the whole installation. Returns its id. */
    UUID plan(Bilingual title, String area, int firstYear, int lastYear);

    /** Adds an objective; target and baseline differ. Returns its id. */
    UUID objective(UUID plan, Bilingual title, UUID indicator, String area, UUID unit, double baseline, double target);

    /** Adds a measure; it ends on its first day or later. Returns its id. */
    UUID measure(UUID objective, Bilingual title, LocalDate begins, LocalDate ends, UUID unit);

    /** Gives a task of a measure. Returns its id. */
    UUID task(UUID measure, PlannedTask task, Instant at);

    /** A point of an agenda and what was decided on it; empty text where nothing was. */
    record Item(Bilingual title, String decision) {}

    /** Keeps a meeting that was held and minuted; returns its id. */
    UUID meeting(Bilingual title, String area, LocalDate day, String place, List<UUID> units, List<Item> items);

    /** Gives a task that follows from a meeting. Returns its id. */
    UUID follow(UUID meeting, PlannedTask task, Instant at);

    /** Asks for another last day of a task that its unit has accepted. */
    void askForTerm(UUID task, LocalDate day, String reason);
}
