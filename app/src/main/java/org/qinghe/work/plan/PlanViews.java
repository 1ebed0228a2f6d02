package org.qinghe.work.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.web.Words;
import org.qinghe.work.GivenTasks;
import org.qinghe.work.Task;
import org.qinghe.work.TaskCount;
import org.qinghe.work.TaskParent;
import org.qinghe.work.WorkNames;
import org.springframework.stereotype.Component;

/** Puts a plan together as a tree: its objectives, their measures, their tasks, each level asked for at once. */
@Component
class PlanViews {

    private final Plans plans;
    private final Measures measures;
    private final GivenTasks tasks;
    private final Readings readings;
    private final Indicators indicators;
    private final Places places;

    PlanViews(
            Plans plans, Measures measures, GivenTasks tasks, Readings readings, Indicators indicators, Places places) {
        this.plans = plans;
        this.measures = measures;
        this.tasks = tasks;
        this.readings = readings;
        this.indicators = indicators;
        this.places = places;
    }

    PlanView of(Plan plan, Words words) {
        return of(plan, plans.objectives(plan, Viewer.required()), words);
    }

    /** The plan as it looks when one reads some of its objectives only. */
    PlanView of(Plan plan, List<Objective> objectives, Words words) {
        var planned = measures.of(objectives);
        var ids = planned.stream().map(Measure::id).toList();
        var given = tasks.of(TaskParent.Kind.MEASURE, ids);
        var counts = tasks.counts(TaskParent.Kind.MEASURE, ids);
        var units = Stream.concat(
                        objectives.stream().map(Objective::unit),
                        planned.stream().map(Measure::unit))
                .collect(Collectors.toSet());
        var names = tasks.names(given, units, words);
        return new PlanView(
                plan,
                plans.leads(Viewer.required(), plan),
                objectives(plan, objectives, measures(planned, given, counts, names), words),
                names);
    }

    private static Map<UUID, List<MeasureView>> measures(
            List<Measure> planned, List<Task> given, Map<UUID, TaskCount> counts, WorkNames names) {
        var byMeasure = given.stream()
                .collect(Collectors.groupingBy(task -> task.parent().id()));
        return planned.stream()
                .map(measure -> {
                    var count = counts.getOrDefault(measure.id(), TaskCount.NONE);
                    return new MeasureView(
                            measure,
                            MeasureState.of(measure, count, names.today()),
                            count,
                            byMeasure.getOrDefault(measure.id(), List.of()));
                })
                .collect(Collectors.groupingBy(view -> view.measure().objective()));
    }

    private List<ObjectiveView> objectives(
            Plan plan, List<Objective> objectives, Map<UUID, List<MeasureView>> byObjective, Words words) {
        var known = indicators.all().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        var areas = places.findAll(objectives.stream().map(Objective::area).toList());
        var read = readings.of(objectives, plan.lastDay());
        return objectives.stream()
                .sorted(Comparator.comparing(objective -> objective.withdrawn().isPresent()))
                .map(objective -> view(
                        plan,
                        objective,
                        Optional.ofNullable(known.get(objective.indicator())),
                        Optional.ofNullable(areas.get(objective.area())),
                        Optional.ofNullable(read.get(objective.id())),
                        byObjective.getOrDefault(objective.id(), List.of()),
                        words))
                .toList();
    }

    private static ObjectiveView view(
            Plan plan,
            Objective objective,
            Optional<Indicator> indicator,
            Optional<Area> area,
            Optional<Reading> reading,
            List<MeasureView> measures,
            Words words) {
        var way = Trajectory.of(plan, objective);
        return new ObjectiveView(
                objective,
                indicator
                        .map(known -> words.name(known.nameZh(), known.nameEn()))
                        .orElse(""),
                indicator.map(known -> measure(known, words)).orElse(""),
                area.map(known -> words.name(known.nameZh(), known.nameEn())).orElse(objective.area()),
                reading,
                reading.map(read -> way.on(read.until())).orElse(objective.baseline()),
                reading.filter(read -> way.keptBy(read.value(), read.until())).isPresent(),
                measures);
    }

    private static String measure(Indicator indicator, Words words) {
        return words.t(
                indicator.measure() instanceof Indicator.Measure.Additive
                        ? "work.plan.twelveMonths"
                        : "work.plan.newest",
                words.name(indicator.unitZh(), indicator.unitEn()));
    }
}
