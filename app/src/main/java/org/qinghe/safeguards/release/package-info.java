/**
 * The release of statistics (G6): the one way by which counts of people in care leave, each table protected before anybody
 * sees it.
 *
 * <p>Owns the released tables and the account of what they cost in privacy. Never holds a count that is not protected.
 */
@NamedInterface("release")
@NullMarked
package org.qinghe.safeguards.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
