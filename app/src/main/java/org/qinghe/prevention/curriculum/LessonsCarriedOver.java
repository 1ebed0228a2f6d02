package org.qinghe.prevention.curriculum;

import java.util.List;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.PastLessons;
import org.qinghe.prevention.SchoolStage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class LessonsCarriedOver implements PastLessons {

    private final LessonKeeping keeping;
    private final GoalTable goals;

    LessonsCarriedOver(LessonKeeping keeping, GoalTable goals) {
        this.keeping = keeping;
        this.goals = goals;
    }

    @Override
    @Transactional
    public UUID lesson(
            SchoolStage stage,
            String titleZh,
            String titleEn,
            String teaching,
            int minutes,
            String about,
            List<String> codes) {
        var viewer = Viewer.required();
        var form = new LessonForm(stage, titleZh, titleEn, teaching, String.valueOf(minutes), about, codes, "");
        var lesson = LessonCheck.of(form, UUID.randomUUID(), viewer.unit(), goals.of(stage))
                .kept()
                .filter(each -> keeping.mayWrite(viewer))
                .orElseThrow(() -> new IllegalStateException("no lesson: " + titleZh));
        keeping.add(lesson, viewer.account());
        return lesson.id();
    }
}
