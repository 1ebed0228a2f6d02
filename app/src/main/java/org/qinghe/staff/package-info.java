/**
 * Care for those who do the work: what they learn, how much they have on hand, the help they ask for, the thanks they get.
 *
 * <p>Owns trainings and certificates, which a worker and those who keep them in the worker's own unit see. Never ranks or scores a worker,
 * and nothing that judges units may use it.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "web",
            "safeguards",
            "safeguards :: release",
            "places",
            "units",
            "notices",
            "database"
        })
@NullMarked
package org.qinghe.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
