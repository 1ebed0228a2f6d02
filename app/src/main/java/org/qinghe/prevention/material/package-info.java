/**
 * The material of prevention: what a unit has, what came and went, for which event, and what that was worth.
 *
 * <p>Owns the stock of material and its movements. Never says to whom something was handed out.
 */
@NamedInterface("material")
@NullMarked
package org.qinghe.prevention.material;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
