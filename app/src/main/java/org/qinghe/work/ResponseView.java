package org.qinghe.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the page of a response shows.
 *
 * @param listed the response with what was counted of all its tasks
 * @param tasks those of its tasks the viewer may see
 * @param diary what happened, newest first
 * @param aftermath what the counts did afterwards, where that is known
 * @param links other pages about it
 * @param units the units a further task could be given to, by id; none where the viewer may not add one
 * @param names what everything is called
 */
public record ResponseView(
        ListedResponse listed,
        List<Task> tasks,
        List<Happening> diary,
        Optional<Aftermath.Picture> aftermath,
        List<ResponseLinks.Link> links,
        Map<String, String> units,
        WorkNames names) {

    public Response response() {
        return listed.response();
    }

    public Optional<ChartTable> table() {
        return aftermath.flatMap(picture -> ChartTable.of(picture.chart()));
    }

    public boolean closable() {
        return !response().isClosed()
                && tasks.stream().allMatch(task -> task.state().settled());
    }

    /** Whether there are tasks that this viewer may not see. */
    public boolean partial() {
        long seen = tasks.stream()
                .filter(task -> task.state() != TaskState.CANCELLED)
                .count();
        return seen < listed.tasks();
    }
}
