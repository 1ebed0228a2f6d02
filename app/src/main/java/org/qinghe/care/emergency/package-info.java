/**
 * Break-glass: a record opened in a medical emergency without consent, with a reason, for hours, seen by the person and reviewed.
 *
 * <p>Owns emergency openings, the searches for them and their reviews. Never tells whether somebody is in care without opening
 * the record, which then stands where the person and the reviewer see it.
 */
@NamedInterface("records")
@NullMarked
package org.qinghe.care.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
