package org.qinghe.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinghe.database.JobLock;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@QingheTest
class LearningForgettingTest {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    /** Long ago, so that nothing of other tests is old enough. Six years before lies 1 March 2004. */
    private static final LocalDate TODAY = LocalDate.of(2010, 3, 1);

    @Autowired
    TrainingTable trainings;

    @Autowired
    CertificateTable certificates;

    @Autowired
    JobLock lock;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    final UUID unit = UUID.randomUUID();
    final UUID worker = UUID.randomUUID();

    @Test
    void trainingsAndCertificatesGoSixYearsAfterTheirLastDayAndACertificateOutlivesItsTraining() {
        var old = attended("早已结束", LocalDate.of(2004, 2, 29));
        attended("六年前的今天", LocalDate.of(2004, 3, 1));
        certificate("长期有效", Optional.empty(), Optional.of(old));
        certificate("早已到期", Optional.of(LocalDate.of(2004, 2, 29)), Optional.empty());
        certificate("六年前到期", Optional.of(LocalDate.of(2004, 3, 1)), Optional.empty());

        forget();

        assertThat(trainings.attendedBy(worker)).extracting(Training::title).containsExactly("六年前的今天");
        assertThat(trainings.attendance(old)).isEmpty();
        assertThat(certificates.of(worker)).extracting(Certificate::title).containsExactlyInAnyOrder("长期有效", "六年前到期");
        leaveNothing();
    }

    private void forget() {
        var clock = Clock.fixed(TODAY.atTime(3, 25).atZone(HERE).toInstant(), HERE);
        var forgetting = new LearningForgetting(trainings, certificates, lock, trail, clock);
        transaction.executeWithoutResult(status -> forgetting.forget());
    }

    private UUID attended(String title, LocalDate day) {
        var training = new Training(
                UUID.randomUUID(),
                unit,
                title,
                Topic.OTHER,
                day,
                day,
                BigDecimal.ONE,
                "教室",
                false,
                Optional.empty(),
                Training.State.HELD);
        trainings.add(training, worker, Instant.EPOCH);
        trainings.putDown(training.id(), worker, worker, Instant.EPOCH);
        trainings.note(training.id(), List.of(worker));
        return training.id();
    }

    private void certificate(String title, Optional<LocalDate> until, Optional<UUID> training) {
        certificates.add(
                new Certificate(UUID.randomUUID(), worker, title, "县委党校", LocalDate.of(2001, 1, 2), until),
                training,
                worker,
                Instant.EPOCH);
    }

    private void leaveNothing() {
        for (var statement : List.of(
                "delete from staff.certificate where holder = :worker",
                "delete from staff.attendance where worker = :worker",
                "delete from staff.training where made_by = :worker")) {
            database.sql(statement).param("worker", worker).update();
        }
    }
}
