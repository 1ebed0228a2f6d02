package org.qinghe.care.calendar;

import java.time.Instant;
import java.util.UUID;

/** An appointment in a worker's calendar, with the name by which the person wants to be called. */
public record CalendarLine(
        UUID person,
        String alias,
        Appointment.Kind kind,
        Instant startsAt,
        Appointment.Channel channel,
        Appointment.State state) {}
