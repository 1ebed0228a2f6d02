package org.qinghe.prevention.quiz;

import org.qinghe.prevention.SchoolStage;

/**
 * The effect of a lesson, or of all lessons of a stage.
 *
 * @param title empty text for the stage
 */
public record EffectLine(SchoolStage stage, String title, Effect effect) {}
