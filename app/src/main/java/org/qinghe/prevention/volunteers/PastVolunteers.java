package org.qinghe.prevention.volunteers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Volunteers and their shifts that are carried over: the same steps by the same rules as on the pages, by the coordinator who is
 * signed in.
 *
 * <p>Whatever the pages would refuse throws an {@link IllegalStateException}.
 */
public interface PastVolunteers {

    /** Opens the sign-up on the public site. */
    void call(String what, String contact);

    void organisation(String name, String what, String office);

    /** Somebody who agreed in person; returns their id. */
    UUID agreed(String name, String reach, String likes);

    UUID shift(
            Optional<UUID> event,
            String what,
            String place,
            LocalDate day,
            LocalTime begins,
            LocalTime ends,
            int needed);

    void take(UUID shift, UUID volunteer);

    /** Confirms the same hours for everybody who has a place. */
    void confirm(UUID shift, BigDecimal hours);

    void training(String topic, LocalDate day, BigDecimal hours, List<UUID> volunteers);
}
