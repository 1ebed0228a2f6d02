package org.qinghe.safeguards.release;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that a module with records of persons can count; one bean for each indicator. No two of them may count the same
 * happening, or one could be subtracted from the other.
 */
public interface Countable {

    /** The indicator's code. */
    String indicator();

    String nameZh();

    String nameEn();

    /** How much one person adds to a table at most, all its areas taken together; the count sees to it. At least 1. */
    int most();

    /**
     * Counts a period that is over.
     *
     * @param firstDay of the period
     * @return every area of the level in the order of its codes, also those where nothing happened: which areas stand in a table
     *     must not depend on the counts
     * @throws org.qinghe.safeguards.Locked where statistics are no registered purpose
     */
    List<AreaCount> count(Rhythm rhythm, LocalDate firstDay, Level level);
}
