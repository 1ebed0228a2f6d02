package org.qinghe.care.capacity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Help that a person waits for or has.
 *
 * @param unit the unit that helps
 * @param account who put the person on the list
 * @param comesIn the class of the waiting list, from 1 to 3
 * @param reasons why sooner; they are sealed
 */
public record Episode(
        UUID id,
        UUID person,
        UUID offer,
        UUID unit,
        UUID account,
        Help help,
        State state,
        int comesIn,
        LocalDate waitingSince,
        Optional<LocalDate> firstAppointment,
        Optional<LocalDate> started,
        Optional<LocalDate> ended,
        List<Reason> reasons) {

    public Episode {
        reasons = List.copyOf(reasons);
    }

    /** How it stands. Broken off is no blame: somebody asks again at any time. */
    public enum State {
        WAITING,
        GOING_ON,
        COMPLETED,
        BROKEN_OFF
    }
}
