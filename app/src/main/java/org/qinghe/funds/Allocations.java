package org.qinghe.funds;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.UnitSight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes how money is divided, and decides it in the name of somebody else; what is decided becomes budget lines. */
@Component
class Allocations {

    private final AllocationTable allocations;
    private final LineTable lines;
    private final EntryTable entries;
    private final Bookkeeping books;
    private final AuditTrail trail;

    Allocations(AllocationTable allocations, LineTable lines, EntryTable entries, Bookkeeping books, AuditTrail trail) {
        this.allocations = allocations;
        this.lines = lines;
        this.entries = entries;
        this.books = books;
        this.trail = trail;
    }

    @Transactional
    UUID propose(AllocationCheck.Worked worked, Map<UUID, BigDecimal> before, Viewer viewer) {
        lines.hold(lines.source(worked.subject().source()).orElseThrow());
        var id = allocations.add(worked.subject(), worked.shares(), before, viewer);
        trail.record(
                "funds.allocationProposed",
                subject(id),
                Map.of("pool", worked.subject().pool().toPlainString()));
        return id;
    }

    @Transactional
    Outcome decide(Allocation asked, Viewer viewer) {
        var allocation = allocations.hold(asked);
        var subject = allocation.proposal();
        if (allocation.state() != Allocation.State.PROPOSED) {
            return Outcome.Refused.of("", "funds.refused.settled");
        }
        if (allocation.proposedBy().equals(viewer.account())) {
            return Outcome.Refused.of("", "funds.refused.own");
        }
        if (!lines.keepOpen(subject.year())) {
            return Outcome.Refused.of("", "funds.refused.closed", String.valueOf(subject.year()));
        }
        var source = lines.hold(lines.source(subject.source()).orElseThrow());
        var left = source.amount().subtract(entries.givenOf(source.id()));
        if (subject.pool().compareTo(left) > 0) {
            return Outcome.Refused.of("", "funds.refused.source", Money.text(left));
        }
        allocations.settle(allocation, Allocation.State.DECIDED, viewer);
        allocations.shares(allocation.id(), UnitSight.EVERYTHING).stream()
                .filter(share -> share.amount().signum() > 0)
                .forEach(share -> books.allocated(
                        allocation.id(),
                        new NewLine(
                                subject.source(), share.claim().unit(), subject.use(), subject.title(), share.amount()),
                        source.year(),
                        viewer));
        trail.record(
                "funds.allocationDecided",
                subject(allocation.id()),
                Map.of("pool", subject.pool().toPlainString()));
        return new Outcome.Booked();
    }

    @Transactional
    Outcome withdraw(Allocation asked, Viewer viewer) {
        var allocation = allocations.hold(asked);
        if (allocation.state() != Allocation.State.PROPOSED) {
            return Outcome.Refused.of("", "funds.refused.settled");
        }
        allocations.settle(allocation, Allocation.State.WITHDRAWN, viewer);
        trail.record("funds.allocationWithdrawn", subject(allocation.id()));
        return new Outcome.Booked();
    }

    private static String subject(UUID allocation) {
        return "fundsAllocation/" + allocation;
    }
}
