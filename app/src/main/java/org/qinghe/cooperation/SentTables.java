package org.qinghe.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Released tables as they go from one installation to another: what is signed, as JSON.
 *
 * @param format {@link #FORMAT}
 * @param from what the sender is called, for whoever reads the file
 * @param made when it was put together
 */
record SentTables(String format, String from, Instant made, List<Table> tables) {

    static final String FORMAT = "qinghe-releases/1";

    SentTables {
        tables = List.copyOf(tables);
    }

    /**
     * A released table.
     *
     * @param release its id at the sender, for ever the same
     * @param rhythm the name of a frequency
     * @param firstDay of the period
     * @param period as the sender writes it
     * @param protection how it was protected, in the sender's words
     * @param noiseScale of each cell, where there is noise
     */
    record Table(
            String release,
            String indicator,
            String nameZh,
            String nameEn,
            String rhythm,
            LocalDate firstDay,
            String period,
            String protection,
            @Nullable Double noiseScale,
            List<Cell> cells) {

        Table {
            cells = List.copyOf(cells);
        }
    }

    /** @param shown missing where the count is withheld */
    record Cell(String area, @Nullable Long shown) {}
}
