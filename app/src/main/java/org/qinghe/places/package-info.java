/**
 * Administrative areas: codes, names, hierarchy, boundaries, and the map drawn from them.
 *
 * <p>Owns what an area is and where it lies. Never knows who or what is counted there.
 */
@ApplicationModule(allowedDependencies = {"access", "web", "safeguards", "database", "tables"})
@NullMarked
package org.qinghe.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
