/**
 * Where help is offered, as everybody may know it.
 *
 * <p>Owns nothing: it is what {@code care} tells the public pages, and it is about units, never about a person.
 */
@NamedInterface("offered")
@NullMarked
package org.qinghe.care.offered;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
