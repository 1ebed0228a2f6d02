package org.qinghe.care.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.qinghe.care.lock.Gate;
import org.qinghe.database.CareKeyFolder;
import org.qinghe.database.DataFolder;
import org.qinghe.database.JobLock;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.Register;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes every night what is over its time, and finishes what was approved and had to wait. Decides nothing. */
@Component
class RetentionNight {

    private final Gate gate;
    private final Register register;
    private final Proposals proposals;
    private final KeptTime kept;
    private final Erasing erasing;
    private final DataFolder folder;
    private final JobLock lock;
    private final AuditTrail trail;
    private final Clock clock;

    RetentionNight(
            Gate gate,
            Register register,
            Proposals proposals,
            KeptTime kept,
            Erasing erasing,
            DataFolder folder,
            JobLock lock,
            AuditTrail trail,
            Clock clock) {
        this.gate = gate;
        this.register = register;
        this.proposals = proposals;
        this.kept = kept;
        this.erasing = erasing;
        this.folder = folder;
        this.lock = lock;
        this.trail = trail;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void pass() {
        if (!register.everGranted(Purpose.FIRST_CONTACT) || !lock.tryTake("care.retention")) {
            return;
        }
        var today = LocalDate.now(clock);
        long gone = gate.keepBySystem(keeping -> proposals.proposeKeyGone(keeping, destroyed()));
        long due = gate.keepBySystem(keeping -> proposals.proposeOverTime(keeping, kept.rules(), today));
        if (due + gone > 0) {
            trail.record("care.erasureProposed", "care/erasures", Map.of("due", "" + due, "keyGone", "" + gone));
        }
        erasing.finish();
    }

    private Set<String> destroyed() {
        try {
            return new CareKeyFolder(folder.careKeys()).destroyed();
        } catch (IOException refused) {
            throw new UncheckedIOException("the list of destroyed keys cannot be read", refused);
        }
    }
}
