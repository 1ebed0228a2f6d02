package org.qinghe.work;

/**
 * How far some tasks have come; cancelled ones do not count.
 *
 * @param tasks how many there are
 * @param done how many are done, confirmed or not
 * @param overdue how many are past their last day and not done
 */
public record TaskCount(int tasks, int done, int overdue) {

    public static final TaskCount NONE = new TaskCount(0, 0, 0);

    public boolean allDone() {
        return tasks > 0 && done == tasks;
    }
}
