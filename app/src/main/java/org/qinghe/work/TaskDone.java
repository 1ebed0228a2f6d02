package org.qinghe.work;

import java.util.UUID;

/**
 * A unit reported a task as done.
 *
 * @param task the task's id
 * @param unit the unit that did it
 */
public record TaskDone(UUID task, UUID unit) {}
