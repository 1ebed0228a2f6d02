package org.qinghe.work.plan;

import java.util.List;
import org.qinghe.work.Task;
import org.qinghe.work.WorkNames;

/**
 * Everything that the page of a meeting shows.
 *
 * @param tasks those that follow from it and the viewer may see
 * @param names what its units and people are called
 */
public record MeetingView(Meeting meeting, List<Task> tasks, WorkNames names) {}
