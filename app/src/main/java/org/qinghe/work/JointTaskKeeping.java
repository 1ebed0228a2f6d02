package org.qinghe.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JointTaskKeeping implements JointTasks {

    /** What was agreed is carried out whoever looks. */
    private static final WorkScope ALL = new WorkScope(true, List.of(), List.of(), new UUID(0, 0));

    private final JointHeadings plans;
    private final TaskTable tasks;
    private final TaskSteps steps;
    private final TaskNotices notices;
    private final Diary diary;
    private final Units units;
    private final AuditTrail trail;
    private final WorkTime time;

    JointTaskKeeping(
            JointHeadings plans,
            TaskTable tasks,
            TaskSteps steps,
            TaskNotices notices,
            Diary diary,
            Units units,
            AuditTrail trail,
            WorkTime time) {
        this.plans = plans;
        this.tasks = tasks;
        this.steps = steps;
        this.notices = notices;
        this.diary = diary;
        this.units = units;
        this.trail = trail;
        this.time = time;
    }

    @Override
    public void keep(UUID plan, Bilingual title, UUID lead) {
        plans.keep(plan, title, lead);
    }

    @Override
    @Transactional
    public UUID give(UUID plan, PlannedTask task) {
        int place = tasks.nextPosition(TaskParent.Kind.JOINT_PLAN, plan)
                .orElseThrow(() -> new IllegalStateException("no joint plan " + plan));
        var id = tasks.add(TaskParent.Kind.JOINT_PLAN, plan, place, task, plans.lead(plan), time.now());
        notices.given(id, task);
        diary.noteTask(id, Happening.What.TASK_ADDED, Bilingual.ofOne(""));
        trail.record("work.taskAdded", "task/" + id, Map.of("joint_plan", plan.toString()));
        return id;
    }

    @Override
    @Transactional
    public void amend(UUID task, PlannedTask agreed, Bilingual why) {
        unfinished(task).filter(each -> !each.title().equals(agreed.title())).ifPresent(each -> {
            tasks.retitle(task, agreed.title(), time.now());
            trail.record("work.taskRetitled", "task/" + task);
        });
        unfinished(task)
                .filter(each -> !each.due().equals(agreed.due()))
                .ifPresent(each -> steps.postponeGranted(each, agreed.due(), why.chinese()));
        unfinished(task)
                .filter(each -> !each.unit().equals(agreed.unit()))
                .ifPresent(each ->
                        steps.assignGranted(each, agreed.unit(), Optional.empty(), names(units.find(agreed.unit()))));
    }

    @Override
    @Transactional
    public void cancel(UUID task, Bilingual why) {
        unfinished(task).ifPresent(each -> steps.cancelGranted(each, why));
    }

    @Override
    public Map<UUID, Standing> standing(Collection<UUID> wanted) {
        return plans.standing(wanted, time);
    }

    private Optional<Task> unfinished(UUID task) {
        return tasks.find(task, ALL).filter(TaskSteps::unfinished);
    }

    private static Bilingual names(Optional<Unit> unit) {
        return unit.map(known -> new Bilingual(known.nameZh(), known.nameEn())).orElse(Bilingual.ofOne(""));
    }
}
