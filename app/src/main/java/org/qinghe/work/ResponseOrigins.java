package org.qinghe.work;

import java.util.Optional;
import java.util.UUID;

/**
 * Finds what a response may answer to, so that it can be planned before it is started: {@code /responses/new?kind=…&origin=…}.
 * A module that raises origins may offer a bean of this.
 */
public interface ResponseOrigins {

    /** The kind of origin this bean speaks of, as in {@link ResponseOrigin#kind()}. */
    String kind();

    /** The origin, where the viewer of this request may see it. */
    Optional<ResponseOrigin> find(UUID id);

    /** The message that says why no response may be started to it now; nothing where one may, or where it is not known. */
    Optional<String> refusal(UUID id);
}
