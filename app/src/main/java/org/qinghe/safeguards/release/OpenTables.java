package org.qinghe.safeguards.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The tables that were let go, for anybody to read; those that wait or were kept back are not among them. */
public interface OpenTables {

    /**
     * The tables of an indicator.
     *
     * @param tables how many
     * @param first the first day of the oldest
     * @param last the first day of the newest
     */
    record OpenSeries(
            String indicator,
            String nameZh,
            String nameEn,
            Rhythm rhythm,
            Level level,
            long tables,
            LocalDate first,
            LocalDate last) {}

    /** Every indicator of which a table was let go, in the order of the codes. */
    List<OpenSeries> series();

    Optional<OpenSeries> series(String indicator);

    /** The newest tables of an indicator, the newest first. */
    List<Release> newest(String indicator, int most);

    /** The newest tables of all indicators, the newest first. */
    List<Release> newest(int most);
}
