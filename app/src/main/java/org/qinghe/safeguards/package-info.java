/**
 * The guarantees: the audit trail that cannot be altered unseen, and later the register of processing and the consent gate.
 *
 * <p>Owns the record of who did what. Never holds a figure and never decides what is done with one.
 */
@ApplicationModule(allowedDependencies = {"access", "web", "database"})
@NullMarked
package org.qinghe.safeguards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
