/**
 * What anybody may read and use without an account: learning, help nearby, work and courses, a self-check, open statistics, what Qinghe knows.
 *
 * <p>Owns the words of the public pages, each health statement with its source. Keeps nothing of a reader: no account, no
 * cookie, no answer, no line in a log.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "web",
            "safeguards",
            "safeguards :: release",
            "places",
            "livelihood",
            "care :: offered",
            "care :: instruments"
        })
@NullMarked
package org.qinghe.publicsite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
