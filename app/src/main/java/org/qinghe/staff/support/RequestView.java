package org.qinghe.staff.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A request with everything said in it.
 *
 * @param mine whether the reader wrote it
 * @param other the name of the other of the two
 * @param heard whether the contact can still read it
 * @param erasedOn when it is erased, where it is closed
 */
public record RequestView(
        UUID id,
        boolean mine,
        String other,
        boolean open,
        boolean heard,
        List<Line> said,
        Optional<LocalDate> erasedOn) {

    /**
     * Something said.
     *
     * @param text nothing where it was erased and an old backup brought the row back
     */
    public record Line(String by, boolean mine, LocalDate on, Optional<String> text, Suggestion suggestion) {}

    public String path() {
        return SupportAccess.PATH + "/" + id;
    }
}
