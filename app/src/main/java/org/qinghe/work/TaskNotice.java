package org.qinghe.work;

import java.util.UUID;

/**
 * A reminder as it is shown.
 *
 * @param id its id
 * @param kind why it was made
 * @param task the task it reminds of
 * @param seen whether this viewer has put it aside
 */
public record TaskNotice(UUID id, Reminder kind, Task task, boolean seen) {}
