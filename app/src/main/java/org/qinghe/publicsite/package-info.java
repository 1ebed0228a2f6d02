/**
 * What anybody may read and use without an account: learning, help nearby, work and courses, volunteering, a self-check, open statistics, what Qinghe knows.
 *
 * <p>Owns the words of the public pages, each health statement with its source. Keeps nothing of a reader: no account, no
 * cookie, no answer, no line in a log. What somebody types to volunteer goes to the unit they chose, and is deleted with the code they get.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "web",
            "safeguards",
            "safeguards :: release",
            "places",
            "livelihood",
            "prevention :: volunteers",
            "care :: offered",
            "care :: instruments"
        })
@NullMarked
package org.qinghe.publicsite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
