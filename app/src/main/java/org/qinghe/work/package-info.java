/**
 * What is to be done about it: plans and their objectives, responses, tasks, evidence, reminders and the calendar.
 *
 * <p>Owns tasks and what shows that they were done. Never judges a count and never scores a unit.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "web",
            "safeguards",
            "files",
            "places",
            "units",
            "notices",
            "figures",
            "database"
        })
@NullMarked
package org.qinghe.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
