package org.qinghe.work;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JointTaskKeeping implements JointTasks {

    /** What was agreed is carried out whoever looks. */
    private static final WorkScope ALL = WorkScope.unlimited(new UUID(0, 0));

    private final JointHeadings plans;
    private final TaskTable tasks;
    private final TaskSteps steps;
    private final TaskNotices notices;
    private final Diary diary;
    private final Units units;
    private final WorkScopes scopes;
    private final AuditTrail trail;
    private final WorkTime time;

    JointTaskKeeping(
            JointHeadings plans,
            TaskTable tasks,
            TaskSteps steps,
            TaskNotices notices,
            Diary diary,
            Units units,
            WorkScopes scopes,
            AuditTrail trail,
            WorkTime time) {
        this.plans = plans;
        this.tasks = tasks;
        this.steps = steps;
        this.notices = notices;
        this.diary = diary;
        this.units = units;
        this.scopes = scopes;
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
    public void amend(UUID task, PlannedTask before, PlannedTask agreed, Bilingual why) {
        amended(task, PlannedTask::title, Task::title, before, agreed).ifPresent(each -> retitle(each, agreed.title()));
        amended(task, PlannedTask::due, Task::due, before, agreed)
                .ifPresent(each -> steps.postponeGranted(each, agreed.due(), why.chinese()));
        amended(task, PlannedTask::unit, Task::unit, before, agreed)
                .ifPresent(each ->
                        steps.assignGranted(each, agreed.unit(), Optional.empty(), names(units.find(agreed.unit()))));
    }

    /** The task as it is now, where something else is agreed than before and than it is. */
    private <T> Optional<Task> amended(
            UUID task,
            Function<PlannedTask, T> planned,
            Function<Task, T> now,
            PlannedTask before,
            PlannedTask agreed) {
        var wanted = planned.apply(agreed);
        return wanted.equals(planned.apply(before))
                ? Optional.empty()
                : unfinished(task).filter(each -> !wanted.equals(now.apply(each)));
    }

    private void retitle(Task task, Bilingual title) {
        tasks.retitle(task.id(), title, time.now());
        diary.noteTask(
                task.id(),
                Happening.What.RETITLED,
                new Bilingual(
                        task.title().chinese() + " → " + title.chinese(),
                        task.title().english() + " → " + title.english()));
        notices.retitled(task, title);
        trail.record("work.taskRetitled", "task/" + task.id());
    }

    @Override
    @Transactional
    public void cancel(UUID task, Bilingual why) {
        unfinished(task).ifPresent(each -> steps.cancelGranted(each, why));
    }

    @Override
    public Sight sight(Viewer viewer) {
        var scope = scopes.of(viewer);
        return new Sight(scope.everything(), scope.everything() ? Set.of() : plans.seen(scope));
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
