/**
 * What a worker asks of the contact they chose: private to the two of them.
 *
 * <p>Owns the schema {@code staff_support}, which the general role of the database is refused, which opens row by row to whoever
 * wrote and to the contact they chose, and never to somebody who assesses them by their post. What was said is encrypted with a
 * key of each request's own. Tells no other part of the program, and not the audit trail, that somebody asked.
 */
@NullMarked
package org.qinghe.staff.support;

import org.jspecify.annotations.NullMarked;
