package org.qinghe.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.qinghe.safeguards.release.Level;
import org.qinghe.safeguards.release.Protection;
import org.qinghe.safeguards.release.Releases;
import org.qinghe.safeguards.release.Releases.Order;
import org.qinghe.safeguards.release.Rhythm;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tables of the last months: half a year is out, the newest waits for the office to let it go. */
@Component
@Lazy
class DemoReleases {

    private static final String OFFICER = "dpo";
    private static final String SECOND = "office";
    private static final int OUT = 6;
    private static final String EPSILON_OF_A_MONTH = "0.3333";

    private final Releases releases;
    private final InTheNameOf person;
    private final Clock clock;

    DemoReleases(Releases releases, InTheNameOf person, Clock clock) {
        this.releases = releases;
        this.person = person;
        this.clock = clock;
    }

    void prepare() {
        var lastMonth = Rhythm.MONTH.begin(LocalDate.now(clock)).minusMonths(1);
        person.act(OFFICER, () -> {
            for (int before = OUT; before > 0; before--) {
                var release = releases.prepare(sessionsOf(lastMonth.minusMonths(before), false));
                person.act(SECOND, () -> releases.letGo(release.id()));
            }
            releases.prepare(sessionsOf(lastMonth, true));
        });
    }

    private static Order sessionsOf(LocalDate month, boolean again) {
        return new Order(
                "care_sessions", Rhythm.MONTH, Level.COUNTY, month, Protection.laplace(EPSILON_OF_A_MONTH), again);
    }
}
