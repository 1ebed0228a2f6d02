package org.qinghe.oversight.inspection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSights;
import org.qinghe.work.TasksToInspect;
import org.springframework.stereotype.Component;

/** Says what would be in a frame now: units of the kinds in the area and not the viewer's own, or tasks of theirs. */
@Component
class Frames {

    private final UnitSights sights;
    private final Places places;
    private final TasksToInspect tasks;

    Frames(UnitSights sights, Places places, TasksToInspect tasks) {
        this.sights = sights;
        this.places = places;
        this.tasks = tasks;
    }

    List<FrameEntry> of(Among among, Viewer viewer) {
        var units = sights.othersOf(viewer).stream()
                .filter(unit -> among.kinds().contains(unit.kind()) && places.liesWithin(unit.area(), among.area()))
                .toList();
        return switch (among.over()) {
            case DrawnOver.OfUnits() ->
                units.stream().map(unit -> entry(unit, among.strata())).toList();
            case DrawnOver.OfTasks over -> ofTasks(units, among.strata(), over);
        };
    }

    private List<FrameEntry> ofTasks(List<Unit> units, Strata strata, DrawnOver.OfTasks over) {
        Map<UUID, Unit> byId = units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        return tasks.of(byId.keySet(), over.within(), over.from(), over.until()).stream()
                .map(task -> entry(task, Objects.requireNonNull(byId.get(task.unit())), strata))
                .toList();
    }

    private static FrameEntry entry(Unit unit, Strata strata) {
        return new FrameEntry(new Draw.Entry(unit.code(), strata.of(unit)), unit.id(), Optional.empty());
    }

    /** A task is known by its id: the last part of the address of its page. */
    private static FrameEntry entry(TasksToInspect.Listed task, Unit unit, Strata strata) {
        return new FrameEntry(
                new Draw.Entry(task.id().toString(), strata.of(unit)),
                unit.id(),
                Optional.of(new FramedTask(task.id(), task.title(), task.due(), task.doneOn())));
    }
}
