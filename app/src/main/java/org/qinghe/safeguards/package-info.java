/**
 * The guarantees: the audit trail that cannot be altered unseen, and the register of processing that keeps every purpose locked.
 *
 * <p>Owns the record of who did what, and what may lawfully be done with data of persons. Never holds such data and never a
 * figure.
 */
@ApplicationModule(allowedDependencies = {"access", "web", "database"})
@NullMarked
package org.qinghe.safeguards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
