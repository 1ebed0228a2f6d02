package org.qinghe.care.door;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that stands in a person's record, as they are shown it.
 *
 * @param entry the entry it is, by which a correction is asked for, where it is one
 * @param writtenBy the worker, or nobody where the person wrote it
 * @param said what it says
 */
public record OwnLine(Optional<UUID> entry, LocalDate day, Optional<UUID> writtenBy, List<Said> said) {

    /** A text under its label; both in the reader's language. */
    public record Said(String label, String text) {}
}
