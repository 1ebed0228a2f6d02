package org.qinghe.care.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.received.Part;

/**
 * That somebody's care is handed over to another county.
 *
 * @param county what it was called when the person agreed
 * @param consent what the person agreed to; withdrawing it before it is sent ends it
 * @param until the last moment of that consent, and of the letter
 * @param ended when the consent was withdrawn, or a newer one took its place
 */
public record HandOver(
        UUID id,
        UUID person,
        UUID partner,
        String county,
        List<Part> parts,
        UUID consent,
        UUID preparedBy,
        Instant preparedAt,
        Instant until,
        Optional<Instant> sentAt,
        Optional<Instant> ended) {

    public HandOver {
        parts = List.copyOf(parts);
    }

    /** How it stands; in words {@code care.handOver.standing.<NAME>}. */
    public enum Standing {
        PREPARED,
        SENT,
        WITHDRAWN,
        OVER
    }

    public Standing standing(Instant now) {
        if (sentAt.isPresent()) {
            return Standing.SENT;
        }
        if (ended.isPresent()) {
            return Standing.WITHDRAWN;
        }
        return now.isBefore(until) ? Standing.PREPARED : Standing.OVER;
    }

    public boolean sensitive() {
        return parts.stream().anyMatch(Part::sensitive);
    }
}
