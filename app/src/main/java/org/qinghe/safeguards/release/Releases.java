package org.qinghe.safeguards.release;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The release of statistics. A table is counted, protected and stored in one step, once for its indicator and period and never
 * again: not after corrections, not with another protection. Whoever is signed in prepares; another person lets go.
 */
public interface Releases {

    /**
     * Which table to prepare.
     *
     * @param again whether every following period is to be prepared likewise
     */
    record Order(
            String indicator, Rhythm rhythm, Level level, LocalDate firstDay, Protection protection, boolean again) {}

    /**
     * Counts and protects.
     *
     * @throws org.qinghe.safeguards.Locked where statistics are no registered purpose
     * @throws ReleaseRefused where the period is not over or has its table, where the indicator is released otherwise, or where
     *     the budget of the year does not suffice
     */
    Release prepare(Order order);

    /**
     * Lets the table out, for everybody to read.
     *
     * @throws org.qinghe.safeguards.Locked where statistics are no registered purpose any more
     * @throws ReleaseRefused to whoever prepared it, and where it is decided already
     */
    void letGo(UUID release);

    /**
     * Keeps the table back, for ever: what it cost is spent.
     *
     * @throws ReleaseRefused without a reason, to whoever prepared it, and where it is decided already
     */
    void keepBack(UUID release, String reason);

    Optional<Release> find(UUID release);
}
