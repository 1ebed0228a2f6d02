/**
 * Handing a person on to another unit.
 *
 * <p>Owns referrals and the few sentences that travel with them. Nothing goes to the other unit without the person's consent to
 * that unit; until then it learns only that a referral waits.
 */
@NamedInterface("records")
@NullMarked
package org.qinghe.care.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
