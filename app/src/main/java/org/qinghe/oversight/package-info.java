/**
 * Whether what was promised was done and what came of it: for now how units score by a scheme, and the effect of a response.
 *
 * <p>Judges units and measures by counts of areas. Never sees a person and never scores one.
 */
@ApplicationModule(
        allowedDependencies = {"access", "web", "safeguards", "places", "units", "figures", "work", "database", "tables"
        })
@NullMarked
package org.qinghe.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
