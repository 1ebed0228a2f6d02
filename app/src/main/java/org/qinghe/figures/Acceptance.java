package org.qinghe.figures;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.figures.IndicatorTable.Numbered;
import org.qinghe.figures.Merging.Extent;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The last step of every way in: what is staged and found right becomes the county's figures, and the others are told. */
@Component
class Acceptance {

    private final Merging merging;
    private final IntakeBook book;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    Acceptance(Merging merging, IntakeBook book, AuditTrail trail, ApplicationEventPublisher events) {
        this.merging = merging;
        this.book = book;
        this.trail = trail;
        this.events = events;
    }

    /** Takes what is staged; the caller has checked it and holds the transaction. */
    FigureIntake.Result.Accepted take(
            IntakeBook.Entry entry,
            FigureIntake.Origin origin,
            long rows,
            Map<Integer, Indicator> indicators,
            Merging.Watch watch) {
        var moved = merging.merge(entry.number(), rows, watch);
        book.accepted(entry, rows, moved);
        trail.record(
                "figures.accepted",
                "intake/" + entry.id(),
                Map.of(
                        "kind", origin.kind().name(),
                        "name", origin.name(),
                        "rows", String.valueOf(rows),
                        "added", String.valueOf(moved.added()),
                        "changed", String.valueOf(moved.changed())));
        announce(entry.id(), moved, indicators);
        return new FigureIntake.Result.Accepted(entry.id(), rows, moved.added(), moved.changed());
    }

    private void announce(UUID intake, Merging.Moved moved, Map<Integer, Indicator> indicators) {
        Map<Frequency, Map<Indicator, Extent>> byFrequency = new EnumMap<>(Frequency.class);
        moved.extents().forEach((number, extent) -> {
            var indicator = indicators.get(number);
            if (indicator != null) {
                byFrequency
                        .computeIfAbsent(indicator.frequency(), any -> new java.util.HashMap<>())
                        .put(indicator, extent);
            }
        });
        byFrequency.forEach((frequency, extents) -> events.publishEvent(event(intake, frequency, extents)));
    }

    private static FiguresAccepted event(UUID intake, Frequency frequency, Map<Indicator, Extent> extents) {
        var first = extents.values().stream().map(Extent::first).min(java.time.LocalDate::compareTo);
        var last = extents.values().stream().map(Extent::last).max(java.time.LocalDate::compareTo);
        return new FiguresAccepted(
                intake,
                frequency,
                new Period(frequency, first.orElseThrow()),
                new Period(frequency, last.orElseThrow()),
                extents.keySet().stream().map(Indicator::id).collect(Collectors.toUnmodifiableSet()),
                areas(extents));
    }

    private static Set<String> areas(Map<Indicator, Extent> extents) {
        var areas = new HashSet<String>();
        for (var extent : extents.values()) {
            if (extent.areas().isEmpty()) {
                return Set.of();
            }
            areas.addAll(extent.areas());
        }
        return areas;
    }

    /** The indicators by the number under which their observations are kept. */
    static Map<Integer, Indicator> byNumber(Iterable<Numbered> indicators) {
        var byNumber = new java.util.HashMap<Integer, Indicator>();
        indicators.forEach(each -> byNumber.put(each.number(), each.indicator()));
        return byNumber;
    }
}
