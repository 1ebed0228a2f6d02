/**
 * Asking for help without an account, and the person's own door: what they see, decide and take along.
 *
 * <p>Owns what units offer, door sessions, messages and the wish to be forgotten. Never shows anybody a record that is not
 * their own, and leaves nothing in a browser or a log.
 */
@NamedInterface("records")
@NullMarked
package org.qinghe.care.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
