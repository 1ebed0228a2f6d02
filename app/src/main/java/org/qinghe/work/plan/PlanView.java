package org.qinghe.work.plan;

import java.util.List;
import org.qinghe.work.WorkNames;

/**
 * Everything that the pages of a plan show.
 *
 * @param leads whether the viewer may change it, given the permission
 * @param objectives those the viewer may see, withdrawn ones at the end
 * @param names what its units and people are called
 */
public record PlanView(Plan plan, boolean leads, List<ObjectiveView> objectives, WorkNames names) {}
