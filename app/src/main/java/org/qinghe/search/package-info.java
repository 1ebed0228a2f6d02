/**
 * Finds whatever somebody may open, in all modules at once, by words in Chinese or English.
 *
 * <p>Owns nothing: each module says what of its own can be found and by whom. Never finds a person in care, and has no list of
 * people.
 */
@ApplicationModule(allowedDependencies = {"access", "web"})
@NullMarked
package org.qinghe.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
