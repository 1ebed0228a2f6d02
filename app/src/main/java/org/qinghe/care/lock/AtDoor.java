package org.qinghe.care.lock;

import java.util.UUID;

/**
 * Whose door that is.
 *
 * @param own whether the person made the code themselves; with one that a worker made nothing opens but the page where the
 *     person makes their own
 */
public record AtDoor(UUID person, boolean own) {}
