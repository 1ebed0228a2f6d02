package org.qinghe.care.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.springframework.stereotype.Component;

/** What a worker has agreed with their people, over all the purposes they work for; each is asked in a room of its own. */
@Component
class OwnCalendar {

    private final Gate gate;
    private final Appointments appointments;
    private final WorkersPurposes purposes;
    private final Clock clock;

    OwnCalendar(Gate gate, Appointments appointments, WorkersPurposes purposes, Clock clock) {
        this.gate = gate;
        this.appointments = appointments;
        this.purposes = purposes;
        this.clock = clock;
    }

    List<CalendarLine> between(Viewer viewer, LocalDate first, LocalDate until) {
        var zone = clock.getZone();
        return purposes.of(viewer).stream()
                .flatMap(purpose -> gate
                        .open(
                                purpose,
                                room -> appointments.between(
                                        room,
                                        first.atStartOfDay(zone).toInstant(),
                                        until.atStartOfDay(zone).toInstant()))
                        .stream())
                .sorted(Comparator.comparing(CalendarLine::startsAt))
                .toList();
    }
}
