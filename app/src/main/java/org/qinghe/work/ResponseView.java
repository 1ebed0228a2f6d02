package org.qinghe.work;

import java.util.List;
import java.util.Optional;

/**
 * Everything that the page of a response shows.
 *
 * @param response the response
 * @param tasks those of its tasks the viewer may see
 * @param diary what happened, newest first
 * @param aftermath what the counts did afterwards, where that is known
 * @param names what everything is called
 */
public record ResponseView(
        Response response,
        List<Task> tasks,
        List<Happening> diary,
        Optional<Aftermath.Picture> aftermath,
        WorkNames names) {

    public Optional<ChartTable> table() {
        return aftermath.flatMap(picture -> ChartTable.of(picture.chart()));
    }

    public boolean closable() {
        return !response.isClosed()
                && tasks.stream().allMatch(task -> task.state().settled());
    }

    public long done() {
        return tasks.stream()
                .filter(task -> task.state() == TaskState.DONE || task.state() == TaskState.CONFIRMED)
                .count();
    }

    public long counted() {
        return tasks.stream()
                .filter(task -> task.state() != TaskState.CANCELLED)
                .count();
    }
}
