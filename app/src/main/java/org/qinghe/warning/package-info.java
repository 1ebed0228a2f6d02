/**
 * Early warning by area: watches look at the figures, runs raise warnings, people triage them.
 *
 * <p>Owns watches, runs, warnings and what became of them. Never sees a person, and never changes a figure.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "access",
            "web",
            "safeguards",
            "places",
            "units",
            "notices",
            "figures",
            "work",
            "database",
            "earlywarning"
        })
@NullMarked
package org.qinghe.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
