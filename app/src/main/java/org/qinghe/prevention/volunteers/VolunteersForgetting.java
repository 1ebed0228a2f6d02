package org.qinghe.prevention.volunteers;

import org.qinghe.database.JobLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes away every night what volunteers said, at the end of the time that was said to them. */
@Component
class VolunteersForgetting {

    private final Volunteering volunteering;
    private final JobLock lock;

    VolunteersForgetting(Volunteering volunteering, JobLock lock) {
        this.volunteering = volunteering;
        this.lock = lock;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void forget() {
        if (lock.tryTake("prevention.forgetVolunteers")) {
            volunteering.forget();
        }
    }
}
