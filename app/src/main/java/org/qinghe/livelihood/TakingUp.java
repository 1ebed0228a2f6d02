package org.qinghe.livelihood;

import java.time.Clock;
import java.util.Map;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how many took up an offer; a later count of the same month takes the place of the one before, and the trail has both. */
@Component
class TakingUp {

    private final TakeUpTable table;
    private final AuditTrail trail;
    private final Clock clock;

    TakingUp(TakeUpTable table, AuditTrail trail, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    void keep(Offer offer, TakeUp counted, Viewer by) {
        table.keep(offer.id(), counted, by.account(), clock.instant());
        trail.record(
                "livelihood.counted",
                Offering.subject(offer),
                Map.of(
                        "month", counted.month().toString(),
                        "asked", String.valueOf(counted.asked()),
                        "taken", String.valueOf(counted.taken())));
    }
}
