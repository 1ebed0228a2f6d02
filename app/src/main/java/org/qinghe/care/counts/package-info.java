/**
 * What may be known of care as numbers: counts of units, made without opening a record, protected and let go by {@code
 * safeguards}, and then handed to {@code figures}.
 *
 * <p>Owns which happenings are counted. Never passes a count on that was not released.
 */
@NullMarked
package org.qinghe.care.counts;

import org.jspecify.annotations.NullMarked;
