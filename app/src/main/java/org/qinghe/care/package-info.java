/**
 * People who asked for help: first contact, consent, screening, plan, episodes, sessions, job support, follow-up, outcomes.
 *
 * <p>Owns their records, in a schema that only this module's own database role can read and, row by row, only for a named
 * worker, a registered purpose and a consent that is active now. Never tells another module anything about a person: counts
 * leave through {@code safeguards}, protected, and nothing else does.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "web",
            "database",
            "safeguards",
            "places",
            "units",
            "safeguards :: release",
            "figures",
            "livelihood"
        })
@NullMarked
package org.qinghe.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
