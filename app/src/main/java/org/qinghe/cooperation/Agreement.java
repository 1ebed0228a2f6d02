package org.qinghe.cooperation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What was agreed with a partner.
 *
 * @param what who does what
 * @param endedOn where it was ended before its last day
 * @param handOver whether it names the handing over of care
 */
public record Agreement(
        UUID id,
        UUID partner,
        String title,
        String what,
        LocalDate firstDay,
        LocalDate lastDay,
        Optional<LocalDate> endedOn,
        boolean handOver) {

    /** The key of how it stands. */
    public String standing(LocalDate today) {
        if (endedOn.isPresent()) {
            return "cooperation.agreement.ended";
        }
        return today.isBefore(firstDay)
                ? "cooperation.agreement.soon"
                : today.isAfter(lastDay) ? "cooperation.agreement.over" : "cooperation.agreement.holds";
    }

    public boolean canBeEnded(LocalDate today) {
        return endedOn.isEmpty() && !today.isAfter(lastDay);
    }
}
