package org.qinghe.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.qinghe.database.JobLock;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes away every night what nobody needs to be told any more, and the messages that went. */
@Component
class Forgetting {

    /** What was never settled goes after this time, whether it was read or not. */
    static final Duration LONGEST = Duration.ofDays(730);

    private final NoticeTable notices;
    private final Outbox outbox;
    private final JobLock lock;
    private final AuditTrail trail;
    private final Clock clock;
    private final Duration kept;

    Forgetting(
            NoticeTable notices,
            Outbox outbox,
            JobLock lock,
            AuditTrail trail,
            Clock clock,
            @Value("${qinghe.notices.keep-days:180}") int keepDays) {
        this.notices = notices;
        this.outbox = outbox;
        this.lock = lock;
        this.trail = trail;
        this.clock = clock;
        this.kept = Duration.ofDays(keepDays);
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void forget() {
        if (!lock.tryTake("notices.forget")) {
            return;
        }
        var now = clock.instant();
        int told = notices.forget(now.minus(kept), now.minus(LONGEST));
        int sent = outbox.forget(now.minus(kept));
        if (told + sent > 0) {
            trail.record(
                    "notices.forgotten",
                    "notices",
                    Map.of("notices", String.valueOf(told), "messages", String.valueOf(sent)));
        }
    }
}
