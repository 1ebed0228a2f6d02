package org.qinghe.staff.thanks;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import org.qinghe.database.JobLock;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes away every night what came to nothing a year ago, and all other thanks after some years. */
@Component
class ThanksForgetting {

    private static final int YEARS = 5;

    private final ThanksTable table;
    private final JobLock lock;
    private final AuditTrail trail;
    private final Clock clock;

    ThanksForgetting(ThanksTable table, JobLock lock, AuditTrail trail, Clock clock) {
        this.table = table;
        this.lock = lock;
        this.trail = trail;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void forget() {
        if (!lock.tryTake("staff.forgetThanks")) {
            return;
        }
        int gone = table.forget(yearsAgo(1), yearsAgo(YEARS));
        if (gone > 0) {
            trail.record("staff.thanksForgotten", "staff", Map.of("thanks", String.valueOf(gone)));
        }
    }

    private Instant yearsAgo(int years) {
        return ZonedDateTime.now(clock).minusYears(years).toInstant();
    }
}
