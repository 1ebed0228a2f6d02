package org.qinghe.staff;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class LearningCarriedOver implements PastLearning {

    private final TrainingTable table;
    private final TrainingKeeping trainings;
    private final CertificateKeeping certificates;
    private final Clock clock;

    LearningCarriedOver(TrainingTable table, TrainingKeeping trainings, CertificateKeeping certificates, Clock clock) {
        this.table = table;
        this.trainings = trainings;
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void planned(Training training, Collection<UUID> workers) {
        var by = Viewer.required();
        trainings.plan(training, by);
        workers.forEach(worker -> table.putDown(training.id(), worker, by.account(), clock.instant()));
    }

    @Override
    @Transactional
    public void held(Training training, Collection<UUID> workers, String issuer) {
        if (!training.over(trainings.today())) {
            throw new IllegalArgumentException("not yet: " + training.ends());
        }
        planned(training, workers);
        trainings.hold(training, workers, issuer, Viewer.required());
    }

    @Override
    public void certificate(Certificate certificate) {
        certificates.keep(certificate, Viewer.required());
    }
}
