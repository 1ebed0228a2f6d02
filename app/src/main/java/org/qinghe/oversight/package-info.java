/**
 * Whether what was promised was done and what came of it: what inspections find and how it is mended,
 * how units score by a scheme, the effect of a response, and what the county puts on paper about it.
 *
 * <p>Judges units and measures by counts of areas. Never sees a person and never scores one.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "web",
            "safeguards",
            "places",
            "units",
            "notices",
            "figures",
            "work",
            "funds",
            "files",
            "database"
        })
@NullMarked
package org.qinghe.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
