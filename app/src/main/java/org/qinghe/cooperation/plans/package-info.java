/**
 * Plans that two regions make together: proposed by one, accepted by the other, with tasks on both sides.
 *
 * <p>Owns the plans, their versions and the letters about them. Each side alone says how its own tasks stand; ours are tasks of
 * work. Nobody is named in a plan, and nothing of it is ever released.
 */
@NamedInterface("plans")
@NullMarked
package org.qinghe.cooperation.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
