package org.qinghe.staff.support;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A request as the database shows it to the reader.
 *
 * @param heard whether the contact may still hear the writer: they sign in and do not assess them
 * @param turn whether it is open and the last word is the other's
 * @param words encrypted
 */
@SuppressWarnings("ArrayRecordComponent")
record SupportRequest(
        UUID id,
        UUID writer,
        UUID contact,
        boolean open,
        LocalDate writtenOn,
        Optional<LocalDate> closedOn,
        boolean heard,
        boolean turn,
        byte[] words) {}
