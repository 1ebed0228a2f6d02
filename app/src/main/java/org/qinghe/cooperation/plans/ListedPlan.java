package org.qinghe.cooperation.plans;

import org.qinghe.work.TaskCount;

/** A plan of the list, with who it is made with and how far both sides have come. */
public record ListedPlan(JointPlan plan, String partner, TaskCount ours, TaskCount theirs) {}
