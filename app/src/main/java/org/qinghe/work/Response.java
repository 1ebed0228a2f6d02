package org.qinghe.work;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A plan of action under way or closed.
 *
 * @param id its id
 * @param title what it is about
 * @param area the code of the area concerned, or empty text
 * @param template the code of the template it was made from, or empty text
 * @param origin what it answers to
 * @param opened when and by whom it was started
 * @param closed when it was closed
 * @param result what came of it, once it is closed
 */
public record Response(
        UUID id,
        Bilingual title,
        String area,
        String template,
        Optional<ResponseOrigin> origin,
        Opening opened,
        Optional<Instant> closed,
        String result) {

    /** When, by whom, and for which unit. */
    public record Opening(Instant at, String name, UUID unit) {}

    public boolean isClosed() {
        return closed.isPresent();
    }
}
