package org.qinghe.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.qinghe.database.JobLock;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes away every night trainings, with who came, and certificates that ended, once they are of no use for planning any more. */
@Component
class LearningForgetting {

    /** After the last day of a training, or of a certificate. */
    static final int YEARS = 6;

    private final TrainingTable trainings;
    private final CertificateTable certificates;
    private final JobLock lock;
    private final AuditTrail trail;
    private final Clock clock;

    LearningForgetting(
            TrainingTable trainings, CertificateTable certificates, JobLock lock, AuditTrail trail, Clock clock) {
        this.trainings = trainings;
        this.certificates = certificates;
        this.lock = lock;
        this.trail = trail;
        this.clock = clock;
    }

    @Scheduled(cron = "0 25 3 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void forget() {
        if (!lock.tryTake("staff.forget")) {
            return;
        }
        var first = LocalDate.now(clock).minusYears(YEARS);
        certificates.letGo(first);
        int held = trainings.forget(first);
        int ended = certificates.forget(first);
        if (held + ended > 0) {
            trail.record(
                    "staff.learningForgotten",
                    "staff",
                    Map.of("trainings", String.valueOf(held), "certificates", String.valueOf(ended)));
        }
    }
}
