package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.HistoryPath;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Observations;
import org.qinghe.figures.Period;
import org.qinghe.figures.Series;
import org.qinghe.oversight.inspection.Findings;
import org.qinghe.oversight.inspection.Severity;
import org.qinghe.units.Unit;
import org.qinghe.work.PlanProgress;
import org.springframework.stereotype.Component;

/** Reads what a scheme counts on: figures, tasks, findings, and what was entered with its evidence. */
@Component
class InputReading {

    private final DatumNames names;
    private final Observations observations;
    private final PlanProgress progress;
    private final Findings findings;
    private final HandEntryTable entries;

    InputReading(
            DatumNames names,
            Observations observations,
            PlanProgress progress,
            Findings findings,
            HandEntryTable entries) {
        this.names = names;
        this.observations = observations;
        this.progress = progress;
        this.findings = findings;
        this.entries = entries;
    }

    List<Input> read(Scheme scheme, Span span, Collection<Unit> units) {
        return read(data(scheme).collect(Collectors.toUnmodifiableSet()), span, units);
    }

    /** What a scheme counts on; the same may come more than once. */
    static Stream<Datum> data(Scheme scheme) {
        return scheme.criteria().flatMap(each -> each.kind().data().stream());
    }

    List<Input> read(Set<Datum> data, Span span, Collection<Unit> units) {
        return Stream.of(
                        figures(data, span, units),
                        tasks(data, span, units),
                        findings(data, span, units),
                        objectives(data, span, units),
                        entered(data, span, units))
                .flatMap(List::stream)
                .toList();
    }

    /** A unit that shares its area with others is judged by the same figure. */
    private List<Input> figures(Set<Datum> data, Span span, Collection<Unit> units) {
        var byArea = units.stream()
                .filter(unit -> !unit.area().isEmpty())
                .collect(Collectors.groupingBy(Unit::area, Collectors.mapping(Unit::id, Collectors.toList())));
        Map<UUID, Datum.Figure> counted = new HashMap<>();
        List<Input> inputs = new ArrayList<>();
        for (var figure : of(data, Datum.Figure.class)) {
            names.indicator(figure).ifPresent(indicator -> {
                if (indicator.measure() instanceof Indicator.Measure.Rate) {
                    inputs.addAll(rates(figure, indicator, span, byArea));
                } else {
                    counted.put(indicator.id(), figure);
                }
            });
        }
        if (counted.isEmpty() || byArea.isEmpty()) {
            return inputs;
        }
        observations.between(counted.keySet(), byArea.keySet(), first(counted.values(), span), span.last()).stream()
                .filter(each -> span.holds(each.period()) && each.value().isPresent())
                .forEach(each -> {
                    var value =
                            new Reading.Amount(BigDecimal.valueOf(each.value().getAsDouble()));
                    var path = HistoryPath.of(each.indicator(), each.area(), each.period());
                    var figure = Objects.requireNonNull(counted.get(each.indicator()));
                    byArea.getOrDefault(each.area(), List.of())
                            .forEach(unit -> inputs.add(new Input(unit, figure, each.period(), value, path)));
                });
        return inputs;
    }

    /** A period belongs to the span where its last day lies, so it may begin a little before. */
    private static LocalDate first(Collection<Datum.Figure> figures, Span span) {
        return figures.stream()
                .map(each -> Period.containing(each.frequency(), span.first()).start())
                .min(Comparator.naturalOrder())
                .orElse(span.first());
    }

    private List<Input> rates(Datum.Figure figure, Indicator indicator, Span span, Map<String, List<UUID>> byArea) {
        var periods = span.all(figure.frequency());
        if (periods.isEmpty() || byArea.isEmpty()) {
            return List.of();
        }
        return observations.series(indicator.id(), byArea.keySet(), periods.getFirst(), periods.getLast()).stream()
                .flatMap(series -> rates(figure, series, indicator.id(), byArea.getOrDefault(series.area(), List.of())))
                .toList();
    }

    private static Stream<Input> rates(Datum.Figure figure, Series series, UUID indicator, List<UUID> units) {
        return IntStream.range(0, series.length())
                .filter(index -> Double.isFinite(series.values()[index]))
                .boxed()
                .flatMap(index -> units.stream()
                        .map(unit -> new Input(
                                unit,
                                figure,
                                series.period(index),
                                new Reading.Amount(BigDecimal.valueOf(series.values()[index])),
                                HistoryPath.of(indicator, series.area(), series.period(index)))));
    }

    private List<Input> tasks(Set<Datum> data, Span span, Collection<Unit> units) {
        return of(data, Datum.TasksInTime.class).stream()
                .flatMap(datum -> progress.tasks(ids(units), span.first(), span.last()).stream()
                        .map(task -> new Input(
                                task.unit(),
                                datum,
                                day(task.due()),
                                new Reading.Share(task.inTime() ? 1 : 0, 1, OptionalLong.empty()),
                                task.path())))
                .toList();
    }

    /** A unit at which nothing of that severity was found has none: that is a count, not a gap. */
    private List<Input> findings(Set<Datum> data, Span span, Collection<Unit> units) {
        var wanted = of(data, Datum.Findings.class);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var found = findings.of(ids(units), span.first(), span.last()).stream()
                .collect(Collectors.groupingBy(each -> each.found().unit()));
        List<Input> inputs = new ArrayList<>();
        for (var datum : wanted) {
            for (var unit : units) {
                var own = found.getOrDefault(unit.id(), List.of()).stream()
                        .filter(each -> each.found().severity() == Severity.valueOf(datum.severity()))
                        .toList();
                own.forEach(each -> inputs.add(
                        new Input(unit.id(), datum, day(each.found().foundOn()), amount(BigDecimal.ONE), each.path())));
                if (own.isEmpty()) {
                    inputs.add(new Input(unit.id(), datum, day(span.last()), amount(BigDecimal.ZERO), ""));
                }
            }
        }
        return inputs;
    }

    /** As they stood on the span's last day; a reading from before the span is none of it. */
    private List<Input> objectives(Set<Datum> data, Span span, Collection<Unit> units) {
        Map<UUID, Datum.Objective> wanted = new HashMap<>();
        of(data, Datum.Objective.class)
                .forEach(datum ->
                        names.indicator(datum.figure()).ifPresent(indicator -> wanted.put(indicator.id(), datum)));
        return wanted.isEmpty()
                ? List.of()
                : progress.objectives(ids(units), span.last()).stream()
                        .flatMap(each -> Stream.ofNullable(wanted.get(each.indicator()))
                                .flatMap(datum -> objective(datum, each)))
                        .toList();
    }

    private static Stream<Input> objective(Datum.Objective datum, PlanProgress.ObjectiveProgress objective) {
        var way = objective.way();
        return objective.read().stream()
                .map(read -> new Input(
                        objective.unit(),
                        datum,
                        day(read.until()),
                        new Reading.Progress(
                                BigDecimal.valueOf(read.value()),
                                new Trajectory(List.of(
                                        new Trajectory.Milestone(way.from(), BigDecimal.valueOf(way.baseline())),
                                        new Trajectory.Milestone(way.to(), BigDecimal.valueOf(way.target()))))),
                        objective.path()));
    }

    private List<Input> entered(Set<Datum> data, Span span, Collection<Unit> units) {
        var wanted = of(data, Datum.Entered.class);
        return wanted.isEmpty()
                ? List.of()
                : entries.counting(ids(units), span).stream()
                        .filter(entry -> wanted.contains(entry.datum()))
                        .map(entry ->
                                new Input(entry.unit(), entry.datum(), day(entry.day()), entry.reading(), entry.path()))
                        .toList();
    }

    private static <T extends Datum> Set<T> of(Set<Datum> data, Class<T> type) {
        return data.stream().filter(type::isInstance).map(type::cast).collect(Collectors.toSet());
    }

    private static List<UUID> ids(Collection<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }

    private static Reading amount(BigDecimal value) {
        return new Reading.Amount(value);
    }

    private static Period day(LocalDate day) {
        return new Period(Frequency.DAY, day);
    }
}
