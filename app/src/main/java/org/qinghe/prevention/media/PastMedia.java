package org.qinghe.prevention.media;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.prevention.events.Reach;

/**
 * Texts, pictures and plans of the media that are carried over: the same steps by the same rules as on the pages, by whoever is
 * signed in.
 *
 * <p>Whatever the pages would refuse throws an {@link IllegalStateException}.
 */
public interface PastMedia {

    /** Writes a text of one's own unit and proposes it; returns its id. */
    UUID proposed(MediaText.Kind kind, String title, String body);

    /** @param explanations why each of what the check finds may stay, in the order of the text */
    void approve(UUID text, List<String> explanations);

    void plan(UUID event, int people, Reach.Method method, BigDecimal cost, Optional<UUID> text);

    /** @param name the name of the file, with its ending */
    void photo(UUID event, String name, byte[] picture, Consented.Who who, String shows);
}
