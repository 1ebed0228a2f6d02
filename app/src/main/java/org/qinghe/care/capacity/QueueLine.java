package org.qinghe.care.capacity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in the waiting list.
 *
 * @param person whose it is, where the record is open to the viewer
 * @param alias the name of that person; empty text otherwise
 */
public record QueueLine(
        UUID offer,
        Help help,
        int comesIn,
        LocalDate waitingSince,
        Optional<LocalDate> firstAppointment,
        Optional<UUID> person,
        String alias) {}
