package org.qinghe.prevention.media;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.prevention.events.CommunityEvent;
import org.qinghe.prevention.events.Reach;

/**
 * A line of the media plan: an event on television, on the radio, in a newspaper or online.
 *
 * @param outlet the station, paper or site
 * @param real what came of it; present once it went out
 */
public record MediaLine(
        UUID event,
        UUID unit,
        CommunityEvent.Kind channel,
        String title,
        String outlet,
        LocalDate day,
        Optional<PlannedReach> planned,
        Optional<Reach> real) {

    public String path() {
        return "/prevention/events/" + event;
    }
}
