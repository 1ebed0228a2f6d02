package org.qinghe.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are those of Shanghai, eight hours before the universal ones that instants are written in. */
class PaceTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        // told (universal)        sent (universal)           quiet 22:00–07:00 in Shanghai
        "2026-11-26T13:59:59Z, 2026-11-26T13:59:59Z", // 21:59:59, one second before
        "2026-11-26T14:00:00Z, 2026-11-26T23:00:00Z", // 22:00, until 07:00 tomorrow
        "2026-11-26T15:59:59Z, 2026-11-26T23:00:00Z", // 23:59:59
        "2026-11-26T16:00:00Z, 2026-11-26T23:00:00Z", // midnight
        "2026-11-26T22:59:59Z, 2026-11-26T23:00:00Z", // 06:59:59
        "2026-11-26T23:00:00Z, 2026-11-26T23:00:00Z", // 07:00
        "2026-12-31T15:30:00Z, 2026-12-31T23:00:00Z" // over the turn of the year
    })
    void quietHoursRunPastMidnight(Instant told, Instant sent) {
        assertThat(Pace.USUAL.sent(Rhythm.AT_ONCE, told, SHANGHAI)).contains(sent);
    }

    @Test
    void quietHoursWithinADayEndOnThatDay() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(noon.after(Instant.parse("2026-11-26T05:00:00Z"), SHANGHAI)).isEqualTo("2026-11-26T06:00:00Z");
        assertThat(noon.after(Instant.parse("2026-11-26T06:00:00Z"), SHANGHAI)).isEqualTo("2026-11-26T06:00:00Z");
        assertThat(QuietHours.NONE.after(Instant.parse("2026-11-26T16:00:00Z"), SHANGHAI))
                .isEqualTo("2026-11-26T16:00:00Z");
    }

    @Test
    void aDailyDigestComesAtItsNextTime() {
        // Eight in the morning in Shanghai is midnight, universally.
        assertThat(sent(Rhythm.DAILY, "2026-11-25T23:59:59Z")).isEqualTo("2026-11-26T00:00:00Z");
        assertThat(sent(Rhythm.DAILY, "2026-11-26T00:00:00Z")).isEqualTo("2026-11-27T00:00:00Z");
    }

    @Test
    void aWeeklyDigestComesOnItsDay() {
        // 26 November 2026 is a Thursday, so the next Monday is the 30th.
        assertThat(sent(Rhythm.WEEKLY, "2026-11-26T03:00:00Z")).isEqualTo("2026-11-30T00:00:00Z");
        assertThat(sent(Rhythm.WEEKLY, "2026-11-30T00:00:00Z")).isEqualTo("2026-12-07T00:00:00Z");
    }

    @Test
    void aDigestWhoseTimeIsQuietComesAfterwards() {
        var early = new Pace(QuietHours.USUAL, LocalTime.of(6, 0), DayOfWeek.MONDAY);
        assertThat(early.sent(Rhythm.DAILY, Instant.parse("2026-11-26T03:00:00Z"), SHANGHAI))
                .contains(Instant.parse("2026-11-26T23:00:00Z"));
    }

    @Test
    void whoeverWantsNothingIsSentNothing() {
        assertThat(Pace.USUAL.sent(Rhythm.NEVER, Instant.EPOCH, SHANGHAI)).isEmpty();
    }

    private static Instant sent(Rhythm rhythm, String told) {
        return Pace.USUAL.sent(rhythm, Instant.parse(told), SHANGHAI).orElseThrow();
    }
}
