package org.qinghe.care.handover;

import java.util.Map;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Keeping;
import org.qinghe.database.JobLock;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.Register;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases every night, keys and rows, what other counties handed over and nobody agreed to here in its time. */
@Component
class ArrivalNight {

    private final Gate gate;
    private final Register register;
    private final JobLock lock;
    private final AuditTrail trail;

    ArrivalNight(Gate gate, Register register, JobLock lock, AuditTrail trail) {
        this.gate = gate;
        this.register = register;
        this.lock = lock;
        this.trail = trail;
    }

    @Scheduled(cron = "0 45 2 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void pass() {
        if (!register.everGranted(Purpose.FIRST_CONTACT) || !lock.tryTake("care.arrivals")) {
            return;
        }
        long erased = gate.keepBySystem(Keeping::forgetArrivals);
        if (erased > 0) {
            trail.record("care.arrivalsErased", "care", Map.of("arrivals", "" + erased));
        }
    }
}
