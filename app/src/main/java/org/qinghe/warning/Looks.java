package org.qinghe.warning;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qinghe.earlywarning.Detections;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Period;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets watches look at the newest figures, and keeps what they see. */
@Component
class Looks {

    private final Watches watches;
    private final Runs runs;
    private final Warnings warnings;
    private final Sights sights;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Looks(
            Watches watches,
            Runs runs,
            Warnings warnings,
            Sights sights,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.watches = watches;
        this.runs = runs;
        this.warnings = warnings;
        this.sights = sights;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Lets one watch look; nothing happens where it has no figures yet. */
    @Transactional
    public Optional<Run> look(Watch watch, Run.Cause cause) {
        waitForTurn(watch.id());
        return sights.of(watch).map(snapshot -> look(watch, snapshot, cause));
    }

    /** After several watches looked: a rise of all indicators of an area at once is a matter of recording. */
    @Transactional
    public void compareAcrossIndicators(List<Run> newest) {
        newest.stream()
                .map(Run::firstNew)
                .min(Period::compareTo)
                .ifPresent(from -> warnings.markWhereAllIndicatorsMove(
                        from.frequency(), from.start(), 3, Newest.daysOf(from.frequency())));
    }

    private Run look(Watch watch, Snapshot snapshot, Run.Cause cause) {
        var looking = Looking.at(snapshot, watch.method(), watch.parameters());
        var detections = looking.newest(Newest.periods(snapshot.first().frequency()));
        var rises = Rise.of(looking.alarms(detections));
        var run = new Run(
                UUID.randomUUID(),
                watch.id(),
                clock.instant(),
                cause,
                watch.method(),
                looking.settings(),
                Looking.LIBRARY,
                snapshot.first().plus(detections.range().from()),
                snapshot.last(),
                snapshot.series().size(),
                judged(detections),
                (int) rises.stream().map(Rise::series).distinct().count());
        runs.add(run, snapshot);
        keep(watch, run, new Found(snapshot, detections, rises));
        return run;
    }

    /** What the watch would raise if it looked now; nothing is kept. Empty where there are no figures yet. */
    @Transactional(readOnly = true)
    public Optional<Preview> preview(Watch watch) {
        return sights.of(watch).map(snapshot -> {
            var looking = Looking.at(snapshot, watch.method(), watch.parameters());
            var detections = looking.newest(Newest.periods(snapshot.first().frequency()));
            return Preview.of(snapshot, looking.alarms(detections), sights.commonArea(watch, snapshot));
        });
    }

    private static int judged(Detections detections) {
        return (int) IntStream.range(0, detections.panel().size())
                .filter(series -> detections
                        .range()
                        .periods()
                        .anyMatch(period -> !Double.isNaN(detections.score(series, period))))
                .count();
    }

    private void keep(Watch watch, Run run, Found found) {
        var known = warnings.of(watch.id(), run.firstNew().start());
        var commonArea = sights.commonArea(watch, found.snapshot());
        for (var seen : found.warnings(watch, run, commonArea)) {
            var before =
                    known.stream().filter(old -> found.isSameRise(old, seen)).findFirst();
            if (before.isPresent()) {
                warnings.renew(found.renewed(before.get(), seen));
            } else {
                warnings.add(seen);
                events.publishEvent(new WarningRaised(seen.id(), seen.indicator(), seen.area()));
            }
        }
        known.stream()
                .filter(old -> !old.lapsed() && found.contradicts(old, commonArea))
                .forEach(old -> warnings.lapse(old.id()));
    }

    private void waitForTurn(UUID watch) {
        database.sql("select pg_advisory_xact_lock(:key)")
                .param("key", watch.getLeastSignificantBits())
                .query((row, index) -> true)
                .single();
    }

    /** How much of the newest figures is looked at again with every run. */
    private static final class Newest {

        static int periods(Frequency frequency) {
            return switch (frequency) {
                case DAY -> 28;
                case WEEK -> 26;
                case MONTH -> 12;
                case QUARTER -> 4;
                case YEAR -> 1;
            };
        }

        static int daysOf(Frequency frequency) {
            return switch (frequency) {
                case DAY -> 1;
                case WEEK -> 7;
                case MONTH -> 31;
                case QUARTER -> 92;
                case YEAR -> 366;
            };
        }
    }
}
