/**
 * What an administrator does from a shell: import, backup, restore, keep a second copy of keys, verify the audit trail.
 *
 * <p>Owns the commands and their words. Never does anything that the application does not offer in the same way.
 */
@ApplicationModule(allowedDependencies = {"database", "web", "figures", "safeguards"})
@NullMarked
package org.qinghe.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
