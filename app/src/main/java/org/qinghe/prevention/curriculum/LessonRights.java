package org.qinghe.prevention.curriculum;

import org.qinghe.access.Viewer;

/** Who may change which lesson. */
public interface LessonRights {

    boolean mayChange(Lesson lesson, Viewer viewer);
}
