/**
 * Handing somebody's care over to another county, with their consent to exactly that, and taking over what another county hands
 * over, once the person agrees to it here.
 *
 * <p>Owns hand-overs, arrivals and the key that letters to this county are sealed with. What is handed over leaves as a sealed
 * and signed letter that a worker downloads; only this package opens one, and nothing is kept of it without the person.
 */
@NamedInterface("records")
@NullMarked
package org.qinghe.care.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
