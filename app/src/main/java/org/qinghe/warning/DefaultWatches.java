package org.qinghe.warning;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicator.Kind;
import org.qinghe.figures.Indicator.Measure;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Observations;
import org.springframework.stereotype.Component;

/**
 * The watches a county begins with: one for each count that services make and that nobody watches yet; levels as published are compared with the periods before. Totals of
 * enforcement, registered numbers, prevention and money are for accountability and get none by themselves.
 */
@Component
class DefaultWatches {

    private static final Set<Kind> WATCHED = Set.of(Kind.SERVICE_SIGNAL, Kind.OTHER);

    private record Usual(String method, Map<String, String> settings) {}

    /** Some hundred series are looked at a week: one in a thousand ordinary counts may raise a false alarm. */
    private static final String ALPHA = "0.001";

    /**
     * For weeks of many years: the newest two together, on each area and on their sum. What is limited is not what one series may
     * raise but all of them: in five ordinary weeks of a hundred there is a false alarm, however many areas there are.
     */
    private static final Usual SURGE = new Usual("surge", Map.of("alpha", "0.01", Settings.FALSE_DISCOVERIES, "0.05"));

    /** Compares with the seven periods before, so it needs no years of history. */
    private static final Usual EARS = new Usual("ears-c2", Map.of("alpha", ALPHA));

    /** The same for counts, where a deviation of less than one says only that there is little to count. */
    private static final Usual EARS_FOR_COUNTS = new Usual("ears-c2", Map.of("alpha", ALPHA, "min-sigma", "1"));

    /** What the half window, and the half year looked at again, take off the history. */
    private static final int LEARNING_MONTHS = 7;

    private final Indicators indicators;
    private final Observations observations;
    private final Watches watches;

    DefaultWatches(Indicators indicators, Observations observations, Watches watches) {
        this.indicators = indicators;
        this.observations = observations;
        this.watches = watches;
    }

    void addFor(Set<UUID> accepted) {
        var watched = watches.watched(accepted);
        indicators.inUse().stream()
                .filter(indicator -> accepted.contains(indicator.id()) && !watched.contains(indicator.id()))
                .filter(indicator -> WATCHED.contains(indicator.kind()))
                .forEach(this::add);
    }

    private void add(Indicator indicator) {
        switch (indicator.measure()) {
            case Measure.Additive count -> add(indicator, true, countDetector(indicator));
            case Measure.Level level -> add(indicator, false, EARS);
            case Measure.Stock stock -> {}
            case Measure.Rate rate -> {}
        }
    }

    private void add(Indicator indicator, boolean pooled, Usual usual) {
        watches.add(indicator.id(), "", "", pooled, usual.method(), usual.settings());
    }

    /** A model of the years before where there are enough to know the season; months and quarters have too few for waves. */
    private Usual countDetector(Indicator indicator) {
        if (indicator.frequency() == Frequency.DAY || indicator.frequency() == Frequency.YEAR) {
            return EARS_FOR_COUNTS;
        }
        long years = observations
                .span(indicator.id())
                .map(span -> ChronoUnit.YEARS.between(
                        span.first().start(), span.last().start().minusMonths(LEARNING_MONTHS)))
                .orElse(0L);
        if (years >= 5) {
            return indicator.frequency() == Frequency.WEEK ? SURGE : new Usual("farrington", Map.of("alpha", ALPHA));
        }
        return years >= 3 ? new Usual("farrington", Map.of("alpha", ALPHA, "years-back", "3")) : EARS_FOR_COUNTS;
    }
}
