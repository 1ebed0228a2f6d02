package org.qinghe.staff.support;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A request in a list.
 *
 * @param other the name of the other of the two
 * @param turn whether it waits for the reader
 * @param heard whether the contact can still read it
 */
public record RequestLine(UUID id, String other, LocalDate writtenOn, boolean open, boolean turn, boolean heard) {

    public String path() {
        return SupportAccess.PATH + "/" + id;
    }
}
