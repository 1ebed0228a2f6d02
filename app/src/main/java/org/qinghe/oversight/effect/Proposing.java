package org.qinghe.oversight.effect;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Observations;
import org.qinghe.figures.Period;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.work.ResponseHistory;
import org.qinghe.work.ResponseHistory.Ran;
import org.qinghe.work.ResponseOrigin;
import org.qinghe.work.RisesAnswered;
import org.qinghe.work.RisesAnswered.Rise;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Proposes what a study compares: the areas of the response with those of the same level that had none like it. */
@Component
class Proposing {

    private final Observations observations;
    private final ResponseHistory history;
    private final ObjectProvider<RisesAnswered> rises;
    private final Places places;

    Proposing(Observations observations, ResponseHistory history, ObjectProvider<RisesAnswered> rises, Places places) {
        this.observations = observations;
        this.history = history;
        this.rises = rises;
        this.places = places;
    }

    /** What a study is about: a response, or an area and a day chosen freely. */
    record Subject(Optional<Ran> response, Indicator indicator, String area, LocalDate start, Optional<Rise> rise) {}

    /** An area that may be compared, and the day since which it had a response like this one. */
    record Candidate(Area area, boolean treated, Optional<LocalDate> similarSince) {}

    /** The rise that the response answers to. */
    Optional<Rise> riseOf(Ran response) {
        return Optional.ofNullable(risesOf(List.of(response)).get(response.id()));
    }

    /** The periods for which the indicator has figures. */
    Optional<Observations.Span> figures(Indicator indicator) {
        return observations.span(indicator.id());
    }

    /** Three years before, as the season asks for, and a year after; as far as there are figures. */
    Optional<Design.Span> span(Subject subject) {
        return figures(subject.indicator()).map(figures -> {
            var frequency = subject.indicator().frequency();
            var after = firstAfter(frequency, subject.start());
            var rise = riseIn(subject).filter(first -> first.compareTo(after) < 0);
            var leftOut = rise.orElse(Period.containing(frequency, subject.start()));
            return new Design.Span(
                    later(figures.first(), leftOut.plus(-before(frequency))),
                    leftOut.plus(-1),
                    after,
                    earlier(figures.last(), after.plus(after(frequency) - 1L)),
                    subject.start(),
                    rise);
        });
    }

    /** The first period that lies wholly after the beginning. */
    static Period firstAfter(Frequency frequency, LocalDate start) {
        var beginning = Period.containing(frequency, start);
        return beginning.start().equals(start) ? beginning : beginning.next();
    }

    /** A rise of the same indicator, by how often that is counted. */
    private static Optional<Period> riseIn(Subject subject) {
        return subject.rise()
                .filter(rise -> rise.indicator().equals(subject.indicator().id()))
                .map(Rise::first);
    }

    private static int before(Frequency frequency) {
        return switch (frequency) {
            case DAY -> 365;
            case WEEK -> 156;
            case MONTH -> 36;
            case QUARTER -> 16;
            case YEAR -> 15;
        };
    }

    private static int after(Frequency frequency) {
        return switch (frequency) {
            case DAY -> 90;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER, YEAR -> 8;
        };
    }

    private static Period later(Period one, Period other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Period earlier(Period one, Period other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The areas of one level that have figures of the indicator and that the viewer sees, in order of their codes. */
    List<Candidate> candidates(Subject subject, StudyTable.Sight sight) {
        var counted = places.findAll(observations.areas(subject.indicator().id())).values().stream()
                .filter(area -> sight.includes(area.code()))
                .sorted(Comparator.comparing(Area::code))
                .toList();
        var below = subject.area().isEmpty() ? Set.<String>of() : below(subject.area());
        var inside =
                counted.stream().filter(area -> below.contains(area.code())).toList();
        var level = outermost(inside).or(() -> commonest(counted));
        var since = since(similar(subject));
        return counted.stream()
                .filter(area -> level.filter(area.level()::equals).isPresent())
                .map(area -> new Candidate(
                        area,
                        inside.contains(area),
                        inside.contains(area) ? Optional.empty() : Optional.ofNullable(since.get(area.code()))))
                .toList();
    }

    private static Optional<AreaLevel> outermost(Collection<Area> areas) {
        return areas.stream().map(Area::level).min(Comparator.naturalOrder());
    }

    private static Optional<AreaLevel> commonest(Collection<Area> areas) {
        return areas.stream().collect(Collectors.groupingBy(Area::level, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /**
     * By area, the day on which the first of the responses there began. One in an area was in all that lies in it, and in part of
     * what it lies in; one that names no area says of none that it was there.
     */
    private Map<String, LocalDate> since(List<Ran> similar) {
        Map<String, LocalDate> since = new HashMap<>();
        for (var response : similar) {
            if (!response.area().isEmpty()) {
                Stream.concat(places.within(response.area()).stream(), places.above(response.area()).stream())
                        .forEach(area -> since.merge(
                                area.code(), response.start(), (one, other) -> one.isBefore(other) ? one : other));
            }
        }
        return since;
    }

    private Set<String> below(String area) {
        return places.within(area).stream().map(Area::code).collect(Collectors.toSet());
    }

    /** Responses of the same kind, or to a rise of the same indicator, within the periods proposed. */
    private List<Ran> similar(Subject subject) {
        return span(subject)
                .map(span -> history.between(span.first().start(), span.last().lastDay()))
                .map(all -> {
                    var riseOf = risesOf(all);
                    return all.stream()
                            .filter(other -> isLike(other, subject, riseOf))
                            .toList();
                })
                .orElse(List.of());
    }

    private static boolean isLike(Ran other, Subject subject, Map<UUID, Rise> riseOf) {
        boolean sameKind = !other.kind().isEmpty()
                && subject.response()
                        .filter(own -> own.kind().equals(other.kind()))
                        .isPresent();
        boolean sameRise = Optional.ofNullable(riseOf.get(other.id()))
                .filter(rise -> rise.indicator().equals(subject.indicator().id()))
                .isPresent();
        return subject.response().filter(own -> own.id().equals(other.id())).isEmpty() && (sameKind || sameRise);
    }

    /** By the id of the response. */
    private Map<UUID, Rise> risesOf(Collection<Ran> responses) {
        Map<UUID, Rise> found = new HashMap<>();
        for (var each : rises) {
            var answered = responses.stream()
                    .flatMap(response -> response.origin().stream())
                    .filter(origin -> origin.kind().equals(each.originKind()))
                    .map(ResponseOrigin::id)
                    .collect(Collectors.toSet());
            var known = each.of(answered);
            responses.forEach(response -> response.origin()
                    .map(origin -> known.get(origin.id()))
                    .ifPresent(rise -> found.put(response.id(), rise)));
        }
        return found;
    }
}
