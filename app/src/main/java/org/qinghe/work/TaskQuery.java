package org.qinghe.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which tasks are asked for.
 *
 * @param states in which states
 * @param unit of which unit, or of any
 * @param from due on that day or later
 * @param until due on that day or earlier
 */
record TaskQuery(Set<TaskState> states, Optional<UUID> unit, LocalDate from, LocalDate until) {

    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    static TaskQuery in(Collection<TaskState> states) {
        return new TaskQuery(Set.copyOf(states), Optional.empty(), EARLIEST, LATEST);
    }

    static TaskQuery overdue(LocalDate today) {
        return in(TaskState.UNFINISHED).until(today.minusDays(1));
    }

    TaskQuery of(UUID someUnit) {
        return new TaskQuery(states, Optional.of(someUnit), from, until);
    }

    TaskQuery from(LocalDate day) {
        return new TaskQuery(states, unit, day, until);
    }

    TaskQuery until(LocalDate day) {
        return new TaskQuery(states, unit, from, day);
    }

    String condition() {
        return "t.state = any(:states) and t.due between :from and :until"
                + (unit.isPresent() ? " and t.unit = :unit" : "");
    }

    Map<String, Object> parameters() {
        var usual = Map.<String, Object>of("states", TaskState.names(states), "from", from, "until", until);
        return unit.map(one -> {
                    Map<String, Object> more = new java.util.HashMap<>(usual);
                    more.put("unit", one);
                    return more;
                })
                .orElse(usual);
    }
}
