package org.qinghe.prevention.teaching;

import java.util.UUID;

/**
 * How many classes of a grade are to have a lesson.
 *
 * @param grade from 1; the stage is the lesson's
 * @param done how many of them had it
 */
public record PlanLine(UUID id, UUID school, SchoolYear year, UUID lesson, int grade, int classes, int done) {}
