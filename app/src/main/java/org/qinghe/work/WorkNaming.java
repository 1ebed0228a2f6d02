package org.qinghe.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.places.Places;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Responsible;
import org.qinghe.units.Units;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Looks up the names a page needs, each kind at once. */
@Component
class WorkNaming {

    private final Units units;
    private final Responsible responsible;
    private final Colleagues colleagues;
    private final Places places;
    private final Clock clock;

    WorkNaming(Units units, Responsible responsible, Colleagues colleagues, Places places, Clock clock) {
        this.units = units;
        this.responsible = responsible;
        this.colleagues = colleagues;
        this.places = places;
        this.clock = clock;
    }

    WorkNames of(Collection<Response> responses, Collection<Task> tasks, Words words) {
        return of(
                tasks,
                responses.stream().map(response -> response.opened().unit()).toList(),
                responses.stream().map(Response::area).collect(Collectors.toSet()),
                words);
    }

    WorkNames ofTasks(Collection<Task> tasks, Collection<UUID> alsoUnits, Words words) {
        return of(tasks, alsoUnits, Set.of(), words);
    }

    WorkNames ofTasks(Collection<Task> tasks, Words words) {
        return of(tasks, Set.of(), Set.of(), words);
    }

    private WorkNames of(Collection<Task> tasks, Collection<UUID> alsoUnits, Set<String> areas, Words words) {
        Set<UUID> unitIds = new HashSet<>(alsoUnits);
        tasks.forEach(task -> unitIds.add(task.unit()));
        var people = tasks.stream().flatMap(task -> task.person().stream()).collect(Collectors.toSet());
        return new WorkNames(
                units.findAll(unitIds),
                responsible.leaders(unitIds),
                colleagues.findAll(people),
                places.findAll(areas),
                words,
                LocalDate.now(clock),
                clock.getZone());
    }
}
