package org.qinghe.safeguards.release;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qinghe.access.Viewer;
import org.qinghe.database.JobLock;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.Register;
import org.qinghe.safeguards.release.Release.Cell;
import org.qinghe.safeguards.release.Release.Decision;
import org.qinghe.safeguards.release.Release.Hand;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class Releasing implements Releases {

    private static final int LONGEST_REASON = 500;

    private final Map<String, Countable> countables;
    private final Register register;
    private final ReleaseTable table;
    private final Ledger ledger;
    private final Protecting protecting;
    private final JobLock lock;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Releasing(
            List<Countable> countables,
            Register register,
            ReleaseTable table,
            Ledger ledger,
            Protecting protecting,
            JobLock lock,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.countables = countables.stream().collect(Collectors.toUnmodifiableMap(Countable::indicator, each -> each));
        this.register = register;
        this.table = table;
        this.ledger = ledger;
        this.protecting = protecting;
        this.lock = lock;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Release prepare(Order order) {
        var release = prepare(order, hand());
        if (order.again()) {
            ledger.stand(new Standing(
                    order.indicator(), order.rhythm(), order.level(), order.protection(), release.prepared()));
        }
        return release;
    }

    /** Prepares in the name of whoever gave the order; tables of one indicator are made one after the other. */
    @Transactional
    public Release prepare(Order order, Hand by) {
        register.grant(Purpose.STATISTICS);
        var countable = Optional.ofNullable(countables.get(order.indicator()))
                .orElseThrow(() -> new ReleaseRefused("indicator", "safeguards.release.refused.unknown"));
        lock.await("safeguards.release." + order.indicator());
        requireOver(order);
        requireSeries(order);
        requireBudget(order);
        var release = counted(countable, order, by);
        table.add(release);
        trail.record(
                "safeguards.releasePrepared",
                "release/" + release.id(),
                Map.of(
                        "indicator", order.indicator(),
                        "period", release.period(),
                        "protection", order.protection().sort().name(),
                        "strength", order.protection().text(),
                        "orderedBy", by.name()));
        return release;
    }

    private void requireOver(Order order) {
        if (!order.rhythm().begin(order.firstDay()).equals(order.firstDay())) {
            throw new ReleaseRefused("period", "safeguards.release.refused.period");
        }
        if (order.rhythm().next(order.firstDay()).isAfter(LocalDate.now(clock))) {
            throw new ReleaseRefused("period", "safeguards.release.refused.notOver");
        }
        if (table.has(order.indicator(), order.firstDay())) {
            throw new ReleaseRefused("period", "safeguards.release.refused.once");
        }
    }

    private void requireSeries(Order order) {
        var wanted = new Series(order.indicator(), order.rhythm(), order.level());
        var series = ledger.begun(wanted, clock.instant());
        if (series.rhythm() != order.rhythm()) {
            throw new ReleaseRefused("rhythm", "safeguards.release.refused.rhythm." + series.rhythm());
        }
        if (series.level() != order.level()) {
            throw new ReleaseRefused("level", "safeguards.release.refused.level." + series.level());
        }
    }

    private void requireBudget(Order order) {
        var sort = order.protection().sort();
        if (!sort.isNoise()) {
            return;
        }
        var budget = ledger.opened(order.indicator(), order.firstDay().getYear(), sort);
        if (budget.protection() != sort) {
            throw new ReleaseRefused("protection", "safeguards.release.refused.mixed." + budget.protection());
        }
        if (!budget.suffices(order.protection().strength())) {
            throw new ReleaseRefused(
                    "strength",
                    "safeguards.release.refused.spent",
                    String.valueOf(budget.year()),
                    budget.text(budget.allowed()),
                    budget.text(budget.spent()),
                    order.protection().text());
        }
    }

    private Release counted(Countable countable, Order order, Hand by) {
        var counts = countable.count(order.rhythm(), order.firstDay(), order.level());
        var shown = protecting.protect(
                order.protection(),
                countable.most(),
                counts.stream().map(AreaCount::count).toList());
        var cells = IntStream.range(0, counts.size())
                .mapToObj(place -> cell(counts.get(place), shown.counts().get(place)))
                .toList();
        return new Release(
                UUID.randomUUID(),
                order.indicator(),
                countable.nameZh(),
                countable.nameEn(),
                order.rhythm(),
                order.level(),
                order.firstDay(),
                order.protection(),
                countable.most(),
                cells,
                shown.total(),
                by,
                Optional.empty());
    }

    private static Cell cell(AreaCount counted, OptionalLong shown) {
        return new Cell(counted.area(), counted.nameZh(), counted.nameEn(), shown);
    }

    @Override
    @Transactional
    public void letGo(UUID id) {
        register.grant(Purpose.STATISTICS);
        decide(id, new Decision(true, hand(), ""));
        events.publishEvent(new Released(id));
    }

    @Override
    @Transactional
    public void keepBack(UUID id, String reason) {
        var words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new ReleaseRefused("reason", "safeguards.release.refused.reason", LONGEST_REASON);
        }
        decide(id, new Decision(false, hand(), words));
    }

    private void decide(UUID id, Decision decision) {
        lock.await("safeguards.release." + id);
        var release = table.find(id).orElseThrow();
        if (release.decision().isPresent()) {
            throw new ReleaseRefused("", "safeguards.release.refused.decided");
        }
        if (release.preparedBy(decision.by().account())) {
            throw new ReleaseRefused("", "safeguards.release.refused.another");
        }
        table.decide(id, decision);
        trail.record(
                decision.letGo() ? "safeguards.releaseLetGo" : "safeguards.releaseKeptBack",
                "release/" + id,
                Map.of("indicator", release.indicator(), "period", release.period()));
    }

    @Override
    public Optional<Release> find(UUID id) {
        return table.find(id);
    }

    private Hand hand() {
        var viewer = Viewer.required();
        return new Hand(viewer.account(), viewer.name(), clock.instant());
    }
}
