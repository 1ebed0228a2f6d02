package org.qinghe.prevention.events;

import java.util.Optional;
import java.util.UUID;

/** What must be in order before an event can be noted as held; other parts of prevention offer beans of it. */
public interface BeforeHeld {

    /** The key of a sentence that says what is missing; nothing where all is well. */
    Optional<String> refusal(UUID event);
}
