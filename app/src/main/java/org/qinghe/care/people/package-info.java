/**
 * Who asked for help, who is there for them, and what they agreed to.
 *
 * <p>Owns first contact, consents and assignments. Never holds what was found or done: that is an entry of another package.
 */
@NamedInterface("records")
@NullMarked
package org.qinghe.care.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
