/**
 * To which other counties somebody's care can be handed over, and how a sealed letter to one of them is signed.
 *
 * <p>Owns nothing: care says here what it needs, and whoever keeps the agreements with other regions answers. Only sealed letters
 * pass through it, never what is in them.
 */
@NamedInterface("partners")
@NullMarked
package org.qinghe.care.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
