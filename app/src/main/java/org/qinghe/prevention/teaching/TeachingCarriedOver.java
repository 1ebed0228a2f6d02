package org.qinghe.prevention.teaching;

import java.time.LocalDate;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.PastTeaching;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class TeachingCarriedOver implements PastTeaching {

    private final SchoolPlans plans;
    private final HeldKeeping keeping;
    private final LessonChoices lessons;

    TeachingCarriedOver(SchoolPlans plans, HeldKeeping keeping, LessonChoices lessons) {
        this.plans = plans;
        this.keeping = keeping;
        this.lessons = lessons;
    }

    @Override
    @Transactional
    public void planned(UUID school, LocalDate day, UUID lesson, String grade, int classes) {
        var form = new PlanForm(lesson.toString(), grade, String.valueOf(classes));
        var line = PlanCheck.of(form, school, SchoolYear.of(day), lessons.offered())
                .kept()
                .orElseThrow(() -> new IllegalStateException("not to be planned for " + grade));
        if (!plans.add(line, Viewer.required().account())) {
            throw new IllegalStateException("planned already for " + grade);
        }
    }

    @Override
    @Transactional
    public void held(
            UUID school, LocalDate on, UUID lesson, String grade, String classLabel, int pupils, String teacher) {
        var form = new HeldForm(
                lesson.toString(),
                on.toString(),
                grade,
                classLabel,
                String.valueOf(pupils),
                teacher,
                UUID.randomUUID().toString(),
                "",
                "");
        var held = HeldCheck.fresh(form, school, lessons.offered(), keeping.today())
                .kept()
                .orElseThrow(() -> new IllegalStateException("not held on " + on));
        if (keeping.add(held, Viewer.required().account()) != HeldKeeping.Came.KEPT) {
            throw new IllegalStateException("held already on " + on);
        }
    }
}
