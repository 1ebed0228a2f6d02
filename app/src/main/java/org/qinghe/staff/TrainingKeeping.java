package org.qinghe.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.notices.Audience;
import org.qinghe.notices.NewNotice;
import org.qinghe.notices.NoticeKind;
import org.qinghe.notices.Notices;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps trainings and who came to them, and tells those who are put down for one. */
@Component
class TrainingKeeping {

    /** Days before its first day on which those who are put down hear of it. */
    private static final int DAYS_BEFORE = 3;

    private static final NoticeKind[] BEFORE = {StaffAccess.PUT_DOWN, StaffAccess.TRAINING_SOON};

    private final TrainingTable trainings;
    private final CertificateTable certificates;
    private final Notices notices;
    private final AuditTrail trail;
    private final Clock clock;

    TrainingKeeping(
            TrainingTable trainings, CertificateTable certificates, Notices notices, AuditTrail trail, Clock clock) {
        this.trainings = trainings;
        this.certificates = certificates;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    @Transactional
    void plan(Training training, Viewer by) {
        trainings.add(training, by.account(), clock.instant());
        trail.record("staff.trainingPlanned", subject(training));
    }

    /** Whether it was still to be held. Those who are put down hear that it is not. */
    @Transactional
    boolean cancel(Training training) {
        if (!trainings.move(training.id(), Training.State.CANCELLED, Training.State.PLANNED)) {
            return false;
        }
        notices.settle(training.id().toString(), BEFORE);
        trainings
                .attendance(training.id())
                .forEach(each -> tell(StaffAccess.TRAINING_CANCELLED, training, each.worker()));
        trail.record("staff.trainingCancelled", subject(training));
        return true;
    }

    /** Somebody else than the worker lets the worker know. */
    @Transactional
    void putDown(Training training, UUID worker, Viewer by) {
        if (trainings.putDown(training.id(), worker, by.account(), clock.instant())) {
            trail.record("staff.trainingPutDown", subject(training), Map.of("worker", worker.toString()));
            if (training.planned() && !worker.equals(by.account())) {
                tell(StaffAccess.PUT_DOWN, training, worker);
            }
        }
    }

    @Transactional
    void takeOff(Training training, UUID worker) {
        if (trainings.takeOff(training.id(), worker)) {
            trail.record("staff.trainingTakenOff", subject(training), Map.of("worker", worker.toString()));
        }
    }

    /**
     * Notes who of those put down attended, and gives them the certificate where there is one; noting it again mends it.
     *
     * @param issuer the unit that held it, as on the certificate
     * @return whether it was not cancelled
     */
    @Transactional
    boolean hold(Training training, Collection<UUID> attended, String issuer, Viewer by) {
        if (!trainings.move(training.id(), Training.State.HELD, Training.State.PLANNED, Training.State.HELD)) {
            return false;
        }
        trainings.note(training.id(), attended);
        certificates.takeBack(training.id(), attended);
        trainings.attendance(training.id()).stream()
                .filter(TrainingTable.Attendance::attended)
                .flatMap(each -> training.certificateOf(each.worker(), issuer).stream())
                .forEach(certificate ->
                        certificates.add(certificate, Optional.of(training.id()), by.account(), clock.instant()));
        notices.settle(training.id().toString(), BEFORE);
        trail.record("staff.trainingHeld", subject(training), Map.of("attended", String.valueOf(attended.size())));
        return true;
    }

    /** A notice that was told already is not told again, so it does no harm where several instances do it. */
    @Scheduled(cron = "0 45 7 * * *", zone = "Asia/Shanghai")
    @Transactional
    void remind() {
        for (var training : trainings.beginning(today(), today().plusDays(DAYS_BEFORE))) {
            trainings
                    .attendance(training.id())
                    .forEach(each -> tell(StaffAccess.TRAINING_SOON, training, each.worker()));
        }
    }

    private void tell(NoticeKind kind, Training training, UUID worker) {
        notices.tell(
                NewNotice.of(kind, training.id(), training.title(), training.title(), training.begins()),
                Audience.one(worker));
    }

    private static String subject(Training training) {
        return "training/" + training.id();
    }
}
