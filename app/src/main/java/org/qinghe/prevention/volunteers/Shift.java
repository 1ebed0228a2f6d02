package org.qinghe.prevention.volunteers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/**
 * When and where volunteers help.
 *
 * @param event the event it is part of, if any
 * @param what what is to be done
 * @param needed how many are needed
 */
public record Shift(
        UUID id,
        UUID unit,
        Optional<UUID> event,
        String what,
        String place,
        LocalDate day,
        LocalTime begins,
        LocalTime ends,
        int needed,
        boolean cancelled) {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** From beginning to end, to a tenth of an hour. */
    public BigDecimal hours() {
        return BigDecimal.valueOf(Duration.between(begins, ends).toMinutes())
                .divide(MINUTES, 1, RoundingMode.HALF_UP)
                .max(new BigDecimal("0.1"));
    }

    public String path() {
        return VolunteersAccess.SHIFTS + "/" + id;
    }
}
