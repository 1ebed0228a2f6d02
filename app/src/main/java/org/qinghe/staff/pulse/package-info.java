/**
 * Short surveys among those who work: how the work feels, answered without a name.
 *
 * <p>Owns the schema {@code staff_pulse}, which the general role of the database is refused. Keeps of an open survey running counts
 * and who answered, under a key that is destroyed on closing, and of a closed one only what is shown. Never keeps what somebody
 * answered, nor when, and leaves no entry in the audit trail of it; never shows a small group, nor lets it be worked out.
 */
@NullMarked
package org.qinghe.staff.pulse;

import org.jspecify.annotations.NullMarked;
