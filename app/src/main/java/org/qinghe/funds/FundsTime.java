package org.qinghe.funds;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

@Component
class FundsTime {

    private final Clock clock;

    FundsTime(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** Today in this year, the last day of a past one, the first of one to come. */
    LocalDate usualDay(int year) {
        var today = today();
        return today.getYear() == year
                ? today
                : today.getYear() > year ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
    }
}
