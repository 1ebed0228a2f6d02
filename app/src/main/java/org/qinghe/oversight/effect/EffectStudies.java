package org.qinghe.oversight.effect;

import java.util.Optional;
import java.util.UUID;

/** Studies what came of a response. */
public interface EffectStudies {

    /**
     * Makes the study that the form proposes for a response to a rise, in the name of whoever is signed in, and returns its id.
     * Nothing where there are too few figures yet, or the response answers to no rise.
     *
     * @param response its id
     */
    Optional<UUID> study(UUID response);
}
