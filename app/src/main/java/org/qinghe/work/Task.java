package org.qinghe.work;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Something a unit is to do.
 *
 * @param id its id
 * @param parent what it belongs to
 * @param title what is to be done
 * @param detail how
 * @param unit the unit that does it
 * @param person the account in charge there, where one is named
 * @param due the last day
 * @param state where it stands
 */
public record Task(
        UUID id,
        TaskParent parent,
        Bilingual title,
        Bilingual detail,
        UUID unit,
        Optional<UUID> person,
        LocalDate due,
        TaskState state) {

    public boolean overdue(LocalDate today) {
        return state.unfinished() && due.isBefore(today);
    }

    public long daysLate(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(due, today));
    }
}
