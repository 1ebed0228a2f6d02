package org.qinghe.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.qinghe.safeguards.ActivityContent;
import org.qinghe.safeguards.Registration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The fictional register of processing: the office proposes, the data protection officer approves. Job support has been amended
 * once, and a shorter retention of follow-up waits for approval, so that a newcomer finds versions to compare and one to decide.
 */
@Component
@Lazy
class DemoRegister {

    private static final String PROPOSER = "office";
    private static final String APPROVER = "dpo";
    private static final int LONGER = 24;

    private final Registration registration;
    private final InTheNameOf person;
    private final Clock clock;

    DemoRegister(Registration registration, InTheNameOf person, Clock clock) {
        this.registration = registration;
        this.person = person;
        this.clock = clock;
    }

    void fill() {
        var until = LocalDate.now(clock).plusYears(2);
        for (var each : DemoActivities.values()) {
            switch (each) {
                case JOB_SUPPORT -> {
                    var activity = begin(each, each.content(until, LONGER));
                    amend(activity, each.content(until, 0));
                    approve(activity);
                }
                case FOLLOW_UP -> amend(begin(each, each.content(until, LONGER)), each.content(until, 0));
                default -> begin(each, each.content(until, 0));
            }
        }
    }

    private UUID begin(DemoActivities demonstrated, ActivityContent content) {
        var activity = new AtomicReference<UUID>();
        person.act(PROPOSER, () -> {
            activity.set(registration.begin(demonstrated.code(), content));
            registration.propose(activity.get());
        });
        approve(activity.get());
        return activity.get();
    }

    private void amend(UUID activity, ActivityContent content) {
        person.act(PROPOSER, () -> {
            registration.write(activity, registration.fingerprint(activity), content);
            registration.propose(activity);
        });
    }

    private void approve(UUID activity) {
        person.act(APPROVER, () -> registration.approve(activity, registration.fingerprint(activity)));
    }
}
