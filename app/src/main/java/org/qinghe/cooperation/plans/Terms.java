package org.qinghe.cooperation.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a plan says.
 *
 * @param purpose what it is for
 * @param items the tasks of both sides
 */
public record Terms(String title, String purpose, LocalDate firstDay, LocalDate lastDay, List<Item> items) {

    public Terms {
        items = List.copyOf(items);
    }

    /**
     * A task.
     *
     * @param id the same in every version
     * @param side whose it is
     * @param who the unit or post that is to do it, in words
     * @param due the last day, within the plan
     */
    public record Item(UUID id, Side side, String what, String who, LocalDate due) {}

    /** What became of a task from one version to the next; in words {@code cooperation.plan.change.<NAME>}. */
    public enum Change {
        ADDED,
        CHANGED,
        SAME;

        public String key() {
            return "cooperation.plan.change." + name();
        }
    }

    public List<Item> of(Side side) {
        return items.stream().filter(item -> item.side() == side).toList();
    }

    /** What became of one of these tasks since that version. */
    public Change since(Terms before, Item item) {
        return before.item(item.id())
                .map(old -> old.equals(item) ? Change.SAME : Change.CHANGED)
                .orElse(Change.ADDED);
    }

    /** What stood in that version and does not in this one. */
    public List<Item> droppedSince(Terms before) {
        return before.items.stream().filter(old -> item(old.id()).isEmpty()).toList();
    }

    Optional<Item> item(UUID id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
