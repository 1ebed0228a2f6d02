package org.qinghe.warning;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets every watch look once a day, whether figures came in or not, and forgets runs nobody can come back to. */
@Component
class DailyLook {

    private static final Duration RUNS_KEPT = Duration.ofDays(400);

    private final Watches watches;
    private final Runs runs;
    private final Listening listening;
    private final Clock clock;

    DailyLook(Watches watches, Runs runs, Listening listening, Clock clock) {
        this.watches = watches;
        this.runs = runs;
        this.listening = listening;
        this.clock = clock;
    }

    /** Of several instances the second finds that all have looked; each watch is taken in turn by a lock of its own. */
    @Scheduled(cron = "0 30 5 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void look() {
        var now = clock.instant();
        listening.look(watches.notLookedSince(now.minus(Duration.ofHours(12))), Run.Cause.SCHEDULE);
        runs.forgetUnneededBefore(now.minus(RUNS_KEPT));
    }
}
