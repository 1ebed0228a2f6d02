package org.qinghe.cooperation;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.qinghe.access.Viewer;
import org.qinghe.cooperation.Fetch.Way;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes over what partners released, from a file or from where they answer, and notes what came of it, a refusal too. */
@Component
class Fetching {

    private final PartnerTable partners;
    private final TableIntake intake;
    private final RemoteTables remote;
    private final TakenTable taken;
    private final AuditTrail trail;
    private final TransactionOperations transactions;
    private final Clock clock;

    Fetching(
            PartnerTable partners,
            TableIntake intake,
            RemoteTables remote,
            TakenTable taken,
            AuditTrail trail,
            TransactionOperations transactions,
            Clock clock) {
        this.partners = partners;
        this.intake = intake;
        this.remote = remote;
        this.taken = taken;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    Outcome fromFile(Partner partner, byte[] bytes, Viewer by) {
        return take(partner, Way.FILE, Optional.of(by.account()), () -> bytes);
    }

    Outcome fromAddress(Partner partner, Viewer by) {
        return take(partner, Way.ADDRESS, Optional.of(by.account()), () -> remote.fetch(partner.site()));
    }

    private Outcome take(Partner partner, Way way, Optional<UUID> by, Supplier<byte[]> bytes) {
        var fetch = Fetch.begun(partner, way, by, clock.instant());
        try {
            return intake.take(partner, ReceivedFile.read(bytes.get(), partner), fetch);
        } catch (Refusal refused) {
            transactions.executeWithoutResult(status -> {
                taken.add(fetch.withOutcome(refused.outcome()));
                trail.record("cooperation.refused", "partner/" + partner.id());
            });
            return refused.outcome();
        }
    }

    /** In the early morning, before the warnings look. A table is taken once, so it does no harm where several instances do it. */
    @Scheduled(cron = "0 20 5 * * *", zone = "Asia/Shanghai")
    void daily() {
        partners.daily().stream()
                .filter(Partner::ready)
                .forEach(each -> take(each, Way.ADDRESS, Optional.empty(), () -> remote.fetch(each.site())));
    }
}
