package org.qinghe.notices;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When somebody is written to.
 *
 * @param quiet when not
 * @param digestAt when the digests come
 * @param digestDay on which day the weekly one comes
 */
public record Pace(QuietHours quiet, LocalTime digestAt, DayOfWeek digestDay) {

    static final Pace USUAL = new Pace(QuietHours.USUAL, LocalTime.of(8, 0), DayOfWeek.MONDAY);

    /** When what is told now is sent; what has the same moment goes in one message. Nothing where it is not sent at all. */
    Optional<Instant> sent(Rhythm rhythm, Instant now, ZoneId zone) {
        return switch (rhythm) {
            case AT_ONCE -> Optional.of(quiet.after(now, zone));
            case DAILY -> Optional.of(quiet.after(daily(now, zone), zone));
            case WEEKLY -> Optional.of(quiet.after(weekly(now, zone), zone));
            case NEVER -> Optional.empty();
        };
    }

    private Instant daily(Instant now, ZoneId zone) {
        var today = now.atZone(zone).with(digestAt);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    private Instant weekly(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        var day = local.with(TemporalAdjusters.nextOrSame(digestDay)).with(digestAt);
        return (day.toInstant().isAfter(now) ? day : day.plusWeeks(1)).toInstant();
    }
}
