package org.qinghe.warning;

import java.time.Clock;
import java.time.Duration;
import org.qinghe.database.JobLock;
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
    private final JobLock lock;
    private final Clock clock;

    DailyLook(Watches watches, Runs runs, Listening listening, JobLock lock, Clock clock) {
        this.watches = watches;
        this.runs = runs;
        this.listening = listening;
        this.lock = lock;
        this.clock = clock;
    }

    /** Of several instances one does it at a time; the next finds that all have looked. */
    @Scheduled(cron = "0 30 5 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void look() {
        if (!lock.tryTake("warning.dailyLook")) {
            return;
        }
        var now = clock.instant();
        listening.look(watches.notLookedSince(now.minus(Duration.ofHours(12))), Run.Cause.SCHEDULE);
        runs.forgetUnneededBefore(now.minus(RUNS_KEPT));
    }
}
