package org.qinghe.figures.situation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicator.Measure;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Observation;
import org.qinghe.figures.Observations;
import org.qinghe.figures.Period;
import org.qinghe.figures.PeriodReviews;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Reviews a period with the same tracks as the pages, so that a report and a page never disagree. */
@Component
class TrackedReviews implements PeriodReviews {

    private final Tracks tracks;
    private final Indicators indicators;
    private final Observations observations;
    private final Places places;

    TrackedReviews(Tracks tracks, Indicators indicators, Observations observations, Places places) {
        this.tracks = tracks;
        this.indicators = indicators;
        this.observations = observations;
        this.places = places;
    }

    @Override
    public List<Reviewed> of(String area, Period period, Words words) {
        var within = places.within(area);
        var asked = indicators.inUse().stream()
                .filter(each -> isPartOf(each.frequency(), period.frequency()))
                .map(each -> new Tracks.Asked(
                        each,
                        inside(each.frequency(), period).first().plus(-2L * aYear(each.frequency())),
                        inside(each.frequency(), period).last()))
                .toList();
        var found = tracks.find(asked, Groups.whole(area, within));
        var cells = cells(asked.stream().map(Tracks.Asked::indicator).toList(), within, period);
        var saying = new Saying(words);
        return asked.stream()
                .flatMap(each -> review(found.track(each.indicator(), area), period, cells, saying).stream())
                .sorted(Comparator.comparing((Reviewed each) ->
                                Overview.ORDER.indexOf(each.indicator().kind()))
                        .thenComparing(each -> each.indicator().code()))
                .toList();
    }

    @Override
    public Map<UUID, Instant> newest(String area, Period period) {
        var counted = indicators.inUse().stream()
                .filter(each -> each.frequency() == period.frequency())
                .toList();
        Map<UUID, Instant> newest = new HashMap<>();
        cells(counted, places.within(area), period)
                .forEach((indicator, own) -> newest(own).ifPresent(at -> newest.put(indicator, at)));
        return newest;
    }

    private static Optional<Instant> newest(List<Observation> own) {
        return own.stream().map(Observation::at).max(Comparator.naturalOrder());
    }

    /** The periods of an indicator that begin in a longer one. */
    private record Inside(Period first, Period last) {

        boolean contains(LocalDate day) {
            return !day.isBefore(first.start()) && !day.isAfter(last.start());
        }

        long length() {
            return first.stepsTo(last) + 1;
        }

        Stream<Period> periods() {
            return Stream.iterate(first, Period::next).limit(length());
        }
    }

    private static Inside inside(Frequency frequency, Period period) {
        var first = Period.containing(frequency, period.start());
        return new Inside(
                first.start().isBefore(period.start()) ? first.next() : first,
                Period.containing(frequency, period.lastDay()));
    }

    private static boolean isPartOf(Frequency part, Frequency whole) {
        return part.ordinal() <= whole.ordinal();
    }

    private static int aYear(Frequency frequency) {
        return switch (frequency) {
            case DAY -> 366;
            case WEEK -> 53;
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR -> 1;
        };
    }

    private static Optional<Reviewed> review(
            Track track, Period period, Map<UUID, List<Observation>> cells, Saying saying) {
        var now = value(track, period);
        var inside = inside(track.indicator().frequency(), period);
        if (now.isEmpty() || inside.periods().anyMatch(each -> isWithheld(track, each))) {
            return Optional.empty();
        }
        var last = inside.periods()
                .filter(each -> track.value(each).isPresent())
                .reduce((_, later) -> later)
                .orElseThrow();
        var earlier = period.yearEarlier().map(then -> value(track, then)).orElse(OptionalDouble.empty());
        boolean complete = isFull(track, period)
                && period.yearEarlier().filter(then -> isFull(track, then)).isPresent();
        var own = cells.getOrDefault(track.indicator().id(), List.of());
        return Optional.of(new Reviewed(
                track.indicator(),
                inside.first(),
                last,
                now.getAsDouble(),
                earlier,
                saying.change(complete ? track.change(now, earlier, true) : new Change.None(Change.Reason.GAPS)),
                complete,
                newest(own)));
    }

    private static boolean isWithheld(Track track, Period period) {
        return track.counted().at(period).suppressed() > 0
                || track.denominator()
                        .map(below -> below.at(period).suppressed() > 0)
                        .orElse(false);
    }

    private static OptionalDouble value(Track track, Period period) {
        var inside = inside(track.indicator().frequency(), period);
        if (!track.cumulates()) {
            return inside.periods()
                    .map(track::value)
                    .filter(OptionalDouble::isPresent)
                    .reduce((_, later) -> later)
                    .orElse(OptionalDouble.empty());
        }
        var sum = track.over(inside.first(), inside.last()).value();
        boolean perWeek = track.indicator().frequency() == Frequency.WEEK
                && track.indicator().measure() instanceof Measure.Additive;
        long weeks =
                inside.periods().filter(each -> track.value(each).isPresent()).count();
        return perWeek && sum.isPresent() ? OptionalDouble.of(sum.getAsDouble() / weeks) : sum;
    }

    /** A number that does not add up over periods needs its newest one alone. */
    private static boolean isFull(Track track, Period period) {
        var inside = inside(track.indicator().frequency(), period);
        return track.cumulates() ? inside.periods().allMatch(track::fullAt) : track.fullAt(inside.last());
    }

    /** The figures that lie in the period, by indicator; of a rate, those of its numerator. */
    private Map<UUID, List<Observation>> cells(Collection<Indicator> asked, Collection<Area> within, Period period) {
        var counted = asked.stream().collect(Collectors.toMap(Indicator::id, this::counted));
        var areas = within.stream().map(Area::code).toList();
        var found =
                observations.between(List.copyOf(counted.values()), areas, period.start(), period.lastDay()).stream()
                        .filter(each -> inside(each.period().frequency(), period)
                                .contains(each.period().start()))
                        .collect(Collectors.groupingBy(Observation::indicator));
        return counted.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> found.getOrDefault(each.getValue(), List.of())));
    }

    private UUID counted(Indicator indicator) {
        return indicator.measure() instanceof Measure.Rate rate
                ? indicators
                        .find(rate.numerator(), indicator.frequency())
                        .map(Indicator::id)
                        .orElse(indicator.id())
                : indicator.id();
    }
}
