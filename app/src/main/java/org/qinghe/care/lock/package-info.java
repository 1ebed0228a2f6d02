/**
 * The lock: the gate, the room behind it, the keys of persons.
 *
 * <p>Everything else in {@code care} is written against a {@link org.qinghe.care.lock.Room}, which only the gate makes, for a
 * purpose that the register grants; the rows that a room shows are chosen by the database. What a person said can be read only
 * through an {@link org.qinghe.care.lock.OpenRecord}, and opening one is written down where the person can see it.
 */
@NamedInterface("records")
@NullMarked
package org.qinghe.care.lock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
