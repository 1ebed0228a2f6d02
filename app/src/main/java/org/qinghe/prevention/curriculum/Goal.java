package org.qinghe.prevention.curriculum;

import org.qinghe.prevention.SchoolStage;

/**
 * What pupils of a stage are to learn.
 *
 * @param code unique, such as {@code primary-help}
 * @param approach the kind of intervention it belongs to
 */
public record Goal(String code, SchoolStage stage, String textZh, String textEn, Approach approach) {}
