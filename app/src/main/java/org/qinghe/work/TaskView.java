package org.qinghe.work;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qinghe.files.KeptFile;

/**
 * Everything that the page of a task shows.
 *
 * @param task the task
 * @param diary what happened, newest first
 * @param steps the steps the viewer can take now
 * @param working whether the viewer works on the task
 * @param changeable whether the viewer may give it to another unit or move its last day
 * @param units the units it could be given to, by id
 * @param people those of its unit who could be in charge, by id
 * @param evidence the files that show what was done
 * @param upload what may be handed in
 * @param names what everything is called
 */
public record TaskView(
        Task task,
        List<Happening> diary,
        Set<TaskMove> steps,
        boolean working,
        boolean changeable,
        Map<String, String> units,
        Map<String, String> people,
        List<KeptFile> evidence,
        Upload upload,
        WorkNames names) {

    /**
     * What may be handed in.
     *
     * @param now whether this viewer may hand in or take down files now
     * @param mostMegabytes the largest file
     * @param scanned whether a virus scanner looks at every file
     */
    public record Upload(boolean now, long mostMegabytes, boolean scanned) {}

    /** Whether the viewer works on what a plan asks for and the unit has taken on: that changes only where somebody grants it. */
    public boolean onRequest() {
        return working && TaskSteps.unfinished(task) && !TaskSteps.changeable(task);
    }

    public boolean can(TaskMove move) {
        return steps.contains(move);
    }
}
