/**
 * What another county handed over of a person's record, kept beside what is written here and never mixed up with it.
 *
 * <p>Owns the sorts of entry it is kept as, by category of data, so that each has its own time; it is written once, when the
 * person agrees to it in their own presence, and read for the purposes of its category.
 */
@NamedInterface("records")
@NullMarked
package org.qinghe.care.received;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
