package org.qinghe.prevention.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Campaigns and events that are carried over: the same steps by the same rules as on the pages, by whoever is signed in.
 *
 * <p>Whatever the pages would refuse throws an {@link IllegalStateException}.
 */
public interface PastEvents {

    UUID campaign(String titleZh, String titleEn, String what, LocalDate firstDay, LocalDate lastDay);

    /** Plans an event of one's own unit; returns its id. */
    UUID plan(
            Optional<UUID> campaign, CommunityEvent.Kind kind, String title, String area, String place, LocalDate day);

    /** Notes what came of an event of one's own unit. */
    void held(UUID event, int people, Reach.Method method, int volunteers, BigDecimal cost);
}
