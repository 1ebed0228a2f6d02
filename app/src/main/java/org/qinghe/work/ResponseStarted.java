package org.qinghe.work;

import java.util.Optional;
import java.util.UUID;

/**
 * A response was started.
 *
 * @param response its id
 * @param area the code of the area concerned, if there is one
 * @param tasks how many tasks it has
 */
public record ResponseStarted(UUID response, Optional<String> area, int tasks) {}
