package org.qinghe.safeguards.release;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.Register;
import org.qinghe.safeguards.release.Releases.Order;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Prepares, every day, the weeks and months that standing orders ask for and that have been over for some days, so that what is
 * written down late is counted too. Each waits for a second person to let it go. Of several instances each indicator is one's at
 * a time, and the others find its table made.
 */
@Component
class DueReleases {

    private final Releasing releasing;
    private final Register register;
    private final ReleaseTable table;
    private final Ledger ledger;
    private final AuditTrail trail;
    private final Clock clock;
    private final int daysAfter;

    DueReleases(
            Releasing releasing,
            Register register,
            ReleaseTable table,
            Ledger ledger,
            AuditTrail trail,
            Clock clock,
            @Value("${qinghe.release.days-after:3}") int daysAfter) {
        this.releasing = releasing;
        this.register = register;
        this.table = table;
        this.ledger = ledger;
        this.trail = trail;
        this.clock = clock;
        this.daysAfter = daysAfter;
    }

    @Scheduled(cron = "0 50 4 * * *", zone = "Asia/Shanghai")
    void prepare() {
        if (register.ifGranted(Purpose.STATISTICS).isPresent()) {
            ledger.standing().forEach(this::prepare);
        }
    }

    private void prepare(Standing order) {
        try {
            for (var due = next(order); isDue(order, due); due = order.rhythm().next(due)) {
                releasing.prepare(
                        new Order(order.indicator(), order.rhythm(), order.level(), due, order.protection(), false),
                        order.by());
            }
        } catch (ReleaseRefused refused) {
            trail.record(
                    "safeguards.releaseRefused", "releases/" + order.indicator(), Map.of("reason", refused.message()));
        }
    }

    private LocalDate next(Standing order) {
        return order.rhythm().next(table.newest(order.indicator()).orElseThrow());
    }

    private boolean isDue(Standing order, LocalDate firstDay) {
        return !order.rhythm().next(firstDay).plusDays(daysAfter).isAfter(LocalDate.now(clock));
    }
}
