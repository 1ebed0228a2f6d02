package org.qinghe.staff.load;

import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.notices.Audience;
import org.qinghe.notices.NewNotice;
import org.qinghe.notices.Notices;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a worker say that it is too much; nothing says it for them. */
@Component
class Saying {

    private final Loads loads;
    private final Notices notices;
    private final AuditTrail trail;

    Saying(Loads loads, Notices notices, AuditTrail trail) {
        this.loads = loads;
        this.notices = notices;
        this.trail = trail;
    }

    /** Those who answer for the unit hear it once a day, however often it is said. */
    @Transactional
    void tooMuch(Viewer worker) {
        loads.leaders(worker.unit()).stream()
                .filter(leader -> !leader.equals(worker.account()))
                .forEach(leader -> tell(worker, leader));
        trail.record("staff.tooMuchSaid", "account/" + worker.account());
    }

    private void tell(Viewer worker, UUID leader) {
        var today = loads.today();
        notices.tell(
                new NewNotice(
                        LoadAccess.TOO_MUCH,
                        "",
                        worker.name(),
                        worker.name(),
                        Optional.of(today),
                        worker.account() + " " + today),
                Audience.one(leader));
    }
}
