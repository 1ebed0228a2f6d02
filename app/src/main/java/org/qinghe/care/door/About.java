package org.qinghe.care.door;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.qinghe.care.notes.Sheet;

/**
 * An entry that a message is about.
 *
 * @param kind {@code care.kind.<kind>}
 */
public record About(UUID entry, String kind, LocalDate day) {

    /** What follows the record's address where a worker corrects it, or empty text where that is another entry's business. */
    public String path() {
        return Arrays.stream(Sheet.values())
                .filter(sheet -> sheet.kind().name().equals(kind))
                .map(sheet -> "/notes/" + sheet.path() + "/" + entry)
                .findFirst()
                .orElse("");
    }
}
