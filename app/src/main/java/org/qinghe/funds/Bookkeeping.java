package org.qinghe.funds;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.UnitSight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books money. Says in words what the database would refuse, after the same lock, so that two people who book at once each
 * read what the other has left, and whoever books while the year is being closed reads that it is closed. The year is locked
 * first, then the line or the source.
 */
@Component
class Bookkeeping {

    private final LineTable lines;
    private final EntryTable entries;
    private final FundsTime time;
    private final AuditTrail trail;

    Bookkeeping(LineTable lines, EntryTable entries, FundsTime time, AuditTrail trail) {
        this.lines = lines;
        this.entries = entries;
        this.time = time;
        this.trail = trail;
    }

    @Transactional
    Outcome add(Source source, Viewer viewer) {
        if (!lines.keepOpen(source.year())) {
            return Outcome.Refused.of("year", "funds.refused.closed", String.valueOf(source.year()));
        }
        if (lines.sources(source.year()).stream().anyMatch(each -> each.nameZh().equals(source.nameZh()))) {
            return Outcome.Refused.of("name", "funds.refused.sameName");
        }
        lines.add(source, viewer);
        trail.record(
                "funds.sourceAdded",
                "fundsSource/" + source.id(),
                Map.of(
                        "year",
                        String.valueOf(source.year()),
                        "amount",
                        source.amount().toPlainString()));
        return new Outcome.Booked();
    }

    /** Opens a line with its first amount. */
    @Transactional
    Outcome open(NewLine line, Viewer viewer) {
        var asked = lines.source(line.source()).orElseThrow();
        if (!lines.keepOpen(asked.year())) {
            return Outcome.Refused.of("source", "funds.refused.closed", String.valueOf(asked.year()));
        }
        var source = lines.hold(asked);
        var left = source.amount().subtract(entries.givenOf(source.id()));
        if (line.amount().compareTo(left) > 0) {
            return Outcome.Refused.of("amount", "funds.refused.source", Money.text(left));
        }
        opened(line, Optional.empty(), source.year(), viewer);
        return new Outcome.Booked();
    }

    /** Opens a line that an allocation decided; whoever decides it holds the source and knows that it suffices. */
    @Transactional
    void allocated(UUID allocation, NewLine line, int year, Viewer viewer) {
        opened(line, Optional.of(allocation), year, viewer);
    }

    private void opened(NewLine line, Optional<UUID> allocation, int year, Viewer viewer) {
        var id = lines.add(line, allocation, viewer);
        entries.add(id, NewEntry.budget(line.amount(), time.usualDay(year), line.title(), ""), viewer);
        trail.record(
                "funds.lineOpened",
                "fundsLine/" + id,
                Map.of("unit", line.unit().toString(), "amount", line.amount().toPlainString()));
    }

    @Transactional
    Outcome book(Line asked, NewEntry entry, Viewer viewer) {
        if (!lines.keepOpen(asked.year())) {
            return Outcome.Refused.of("amount", "funds.refused.closed", String.valueOf(asked.year()));
        }
        var line = lines.hold(asked);
        var refused = refusal(line, entry);
        if (refused.isPresent()) {
            return refused.get();
        }
        entries.add(line.id(), entry, viewer);
        trail.record(
                entry.corrects().isPresent() ? "funds.takenBack" : "funds.booked",
                "fundsLine/" + line.id(),
                Map.of(
                        "kind",
                        entry.kind().name(),
                        "amount",
                        entry.amount().toPlainString(),
                        "voucher",
                        entry.voucher()));
        return new Outcome.Booked();
    }

    private Optional<Outcome.Refused> refusal(Line line, NewEntry entry) {
        if (entry.on().getYear() != line.year()) {
            return refused("bookedOn", "funds.refused.otherYear", String.valueOf(line.year()));
        }
        if (entry.kind() == NewEntry.Kind.SPENDING && entries.hasVoucher(line.id(), entry.voucher())) {
            return refused("voucher", "funds.refused.voucher");
        }
        if (entry.corrects().isPresent()) {
            return ofCounterEntry(entries.find(entry.corrects().get()).orElseThrow(), entry.amount());
        }
        return entry.kind() == NewEntry.Kind.BUDGET ? ofBudget(line, entry.amount()) : ofPayment(line, entry);
    }

    private static Optional<Outcome.Refused> ofCounterEntry(Entry taken, BigDecimal amount) {
        if (!taken.correctable()) {
            return refused("amount", "funds.refused.takenBack");
        }
        return taken.booked().kind() == NewEntry.Kind.COMMITMENT && taken.open().compareTo(amount.negate()) < 0
                ? refused("amount", "funds.refused.open", Money.text(taken.open()))
                : Optional.empty();
    }

    private Optional<Outcome.Refused> ofBudget(Line line, BigDecimal amount) {
        if (line.standing().free().add(amount).signum() < 0) {
            return refused(
                    "amount", "funds.refused.free", Money.text(line.standing().free()));
        }
        var source = lines.hold(lines.source(line.source()).orElseThrow());
        var left = source.amount().subtract(entries.givenOf(source.id()));
        return amount.compareTo(left) > 0
                ? refused("amount", "funds.refused.source", Money.text(left))
                : Optional.empty();
    }

    private Optional<Outcome.Refused> ofPayment(Line line, NewEntry entry) {
        if (entry.settles().isEmpty()) {
            var free = line.standing().free();
            return entry.amount().compareTo(free) > 0
                    ? refused("amount", "funds.refused.free", Money.text(free))
                    : Optional.empty();
        }
        var open = entries.find(entry.settles().get())
                .filter(each -> each.line().equals(line.id()))
                .map(Entry::open)
                .orElse(BigDecimal.ZERO);
        return entry.amount().compareTo(open) > 0
                ? refused("amount", "funds.refused.open", Money.text(open))
                : Optional.empty();
    }

    private static Optional<Outcome.Refused> refused(String field, String message, Object... arguments) {
        return Optional.of(Outcome.Refused.of(field, message, arguments));
    }

    /** Whether the year is closed now; not where something promised is still unpaid, or it was closed before. */
    @Transactional
    Outcome close(int year, Viewer viewer) {
        if (!lines.holdOpen(year)) {
            return Outcome.Refused.of("year", "funds.refused.closed", String.valueOf(year));
        }
        var owed = lines.ofYear(year, UnitSight.EVERYTHING).stream()
                .map(each -> each.standing().committed())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (owed.signum() != 0) {
            return Outcome.Refused.of("year", "funds.refused.owed", Money.text(owed));
        }
        lines.close(year, viewer);
        trail.record("funds.yearClosed", "fundsYear/" + year);
        return new Outcome.Booked();
    }

    boolean mayBook(Line line, Viewer viewer) {
        return lines.isOpen(line.year()) && keeps(line, viewer);
    }

    /** Whether the viewer is one of those who book on the line as long as its year is open. */
    static boolean keeps(Line line, Viewer viewer) {
        return viewer.may(FundsAccess.SPEND)
                && (viewer.may(FundsAccess.LEAD) || line.unit().equals(viewer.unit()));
    }
}
