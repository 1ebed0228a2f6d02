package org.qinghe.demo;

import java.time.LocalTime;
import org.qinghe.access.Viewer;
import org.qinghe.notices.PastPreferences;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How some people of the fictional county want to be told; what they are told comes of what the others do. */
@Component
@Lazy
class DemoNotices {

    private static final LocalTime QUIET = LocalTime.of(21, 30);
    private static final LocalTime AWAKE = LocalTime.of(7, 30);
    private static final LocalTime DIGEST = LocalTime.of(8, 30);

    private final PastPreferences preferences;
    private final InTheNameOf person;

    DemoNotices(PastPreferences preferences, InTheNameOf person) {
        this.preferences = preferences;
        this.person = person;
    }

    /** The addresses are of a domain that never exists, so that nothing can arrive anywhere. */
    void choose() {
        for (var signIn : new String[] {"office", "education", "health"}) {
            person.act(
                    signIn,
                    () -> preferences.carryOver(
                            Viewer.required().account(), signIn + "@hechuan.invalid", QUIET, AWAKE, DIGEST));
        }
    }
}
