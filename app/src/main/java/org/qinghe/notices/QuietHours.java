package org.qinghe.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When nothing is sent, every day, across midnight where the end is earlier than the beginning.
 *
 * @param from the first quiet moment
 * @param until the first moment after it; the same as {@code from} is no quiet at all
 */
public record QuietHours(LocalTime from, LocalTime until) {

    static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    static final QuietHours USUAL = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    boolean cover(LocalTime moment) {
        return from.isAfter(until)
                ? !moment.isBefore(from) || moment.isBefore(until)
                : !moment.isBefore(from) && moment.isBefore(until);
    }

    /** That moment, or the end of the quiet hours it falls into. */
    Instant after(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        if (!cover(local.toLocalTime())) {
            return moment;
        }
        var end = local.with(until);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }
}
