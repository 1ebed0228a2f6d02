package org.qinghe.earlywarning;

import java.time.LocalDate;

/**
 * Numbers the periods of a panel: period 0 starts on {@code origin}, the next ones follow without a gap.
 *
 * @param frequency the length of a period
 * @param origin the first day of period 0; for weeks it also fixes the weekday on which they begin
 */
public record Calendar(Frequency frequency, LocalDate origin) {

    /** The first day of a period; negative numbers reach back before the origin. */
    public LocalDate start(int period) {
        return frequency.plus(origin, period);
    }

    /** The period that contains the day. */
    public int periodOf(LocalDate day) {
        return Math.toIntExact(frequency.between(origin, day));
    }

    /** The first period that begins on the day or after it. */
    public int firstSince(LocalDate day) {
        return startsOn(day) ? periodOf(day) : periodOf(day) + 1;
    }

    /** Whether a period of this calendar begins on the day. */
    public boolean startsOn(LocalDate day) {
        return start(periodOf(day)).equals(day);
    }
}
