package org.qinghe.care.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.safeguards.Purpose;

/**
 * What a person agreed to.
 *
 * @param unit which unit may
 * @param purpose what for
 * @param sensitive whether it is the separate consent to sensitive information (PIPL 28–30), which counts only beside the
 *     one without
 * @param until it ends by itself then
 * @param way how it was given
 * @param wording the version of the words that were agreed to
 * @param withdrawn when it was withdrawn, if it was
 * @param replaced when a newer one to the same took its place, if one did
 */
public record Consent(
        UUID id,
        UUID unit,
        Purpose purpose,
        boolean sensitive,
        Instant from,
        Instant until,
        Way way,
        String wording,
        Optional<Instant> withdrawn,
        Optional<Instant> replaced) {

    /** How a consent is given. */
    public enum Way {
        PAPER,
        SPOKEN,
        OWN_DOOR
    }

    /** When it ended or will: by itself, by being withdrawn, or because a newer one took its place. */
    public Instant end() {
        return withdrawn.or(() -> replaced).filter(until::isAfter).orElse(until);
    }

    public boolean activeAt(Instant time) {
        return withdrawn.isEmpty() && replaced.isEmpty() && !time.isBefore(from) && time.isBefore(until);
    }
}
