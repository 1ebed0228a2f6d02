/**
 * What was said, found, planned or done, as entries of a record.
 *
 * <p>Owns the one table in which the content of care stands, sealed. An entry is never changed: a correction replaces it, and
 * both stay. What kinds of entry there are is the business of the packages that write them.
 */
@NamedInterface("records")
@NullMarked
package org.qinghe.care.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
