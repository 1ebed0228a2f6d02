package org.qinghe.prevention.volunteers;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what volunteers learn, and who was there. */
@Component
class VolunteerTrainings {

    private final VolunteerTrainingTable table;
    private final AuditTrail trail;
    private final Clock clock;

    VolunteerTrainings(VolunteerTrainingTable table, AuditTrail trail, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    void hold(VolunteerTraining training, Viewer by) {
        table.add(training, by.account(), clock.instant());
        trail.record("prevention.volunteerTrainingAdded", subject(training));
    }

    @Transactional
    void attend(VolunteerTraining training, Collection<UUID> volunteers) {
        table.attend(training.id(), training.unit(), volunteers);
        trail.record("prevention.volunteerTrainingAttended", subject(training));
    }

    static String subject(VolunteerTraining training) {
        return "volunteerTraining/" + training.id();
    }
}
