/**
 * Help inside the application: the guides of docs/guide in the reader's language, the one that belongs to a page, and a first walk
 * through whatever somebody may open.
 *
 * <p>Owns no data. Never remembers who read what.
 */
@ApplicationModule(allowedDependencies = {"access", "web"})
@NullMarked
package org.qinghe.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
