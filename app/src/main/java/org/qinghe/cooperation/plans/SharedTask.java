package org.qinghe.cooperation.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A task of the version that was agreed last.
 *
 * @param work our task in work; nothing for theirs
 * @param told how it stands: ours in work, theirs as they told last; nothing where they have not told
 */
public record SharedTask(
        UUID id, Side side, String what, String who, LocalDate due, Optional<UUID> work, Optional<Told> told) {

    /**
     * How it stands.
     *
     * @param since the day it came to stand so
     * @param at when we were told; of ours, now
     */
    public record Told(TaskTold state, LocalDate since, Instant at) {}

    public boolean late(LocalDate today) {
        return due.isBefore(today)
                && told.map(each -> each.state().unfinished()).orElse(true);
    }

    public boolean done() {
        return told.filter(each -> each.state() == TaskTold.DONE).isPresent();
    }

    SharedTask as(Told now) {
        return new SharedTask(id, side, what, who, due, work, Optional.of(now));
    }
}
