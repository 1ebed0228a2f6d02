package org.qinghe.work;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Something a unit is to do for a response.
 *
 * @param id its id
 * @param response the response it belongs to
 * @param responseTitle what that is about
 * @param title what is to be done
 * @param detail how
 * @param unit the unit that does it
 * @param person the account in charge there, where one is named
 * @param due the last day
 * @param state where it stands
 * @param responseClosed whether the response is over
 */
public record Task(
        UUID id,
        UUID response,
        Bilingual responseTitle,
        Bilingual title,
        Bilingual detail,
        UUID unit,
        Optional<UUID> person,
        LocalDate due,
        TaskState state,
        boolean responseClosed) {

    public boolean overdue(LocalDate today) {
        return state.unfinished() && due.isBefore(today);
    }

    public long daysLate(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(due, today));
    }
}
