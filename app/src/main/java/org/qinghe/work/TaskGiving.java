package org.qinghe.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Unit;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class TaskGiving implements GivenTasks {

    /** The number of the one row of the form that adds a task. */
    private static final int ADDED = 1;

    private final TaskTable tasks;
    private final TaskNotices notices;
    private final TaskSteps steps;
    private final StartCheck check;
    private final WorkScopes scopes;
    private final WorkNaming naming;
    private final Diary diary;
    private final AuditTrail trail;
    private final WorkTime time;

    TaskGiving(
            TaskTable tasks,
            TaskNotices notices,
            TaskSteps steps,
            StartCheck check,
            WorkScopes scopes,
            WorkNaming naming,
            Diary diary,
            AuditTrail trail,
            WorkTime time) {
        this.tasks = tasks;
        this.notices = notices;
        this.steps = steps;
        this.check = check;
        this.scopes = scopes;
        this.naming = naming;
        this.diary = diary;
        this.trail = trail;
        this.time = time;
    }

    @Override
    @Transactional
    public FieldErrors give(TaskParent.Kind kind, UUID parent, Map<String, String> typed, Words words) {
        var checked = check.check(StartForm.row(typed, ADDED), words);
        if (checked.task().isEmpty()) {
            return checked.errors();
        }
        return give(kind, parent, checked.task().get()).isPresent()
                ? FieldErrors.none()
                : FieldErrors.none().with("title1", "work.refused.over");
    }

    /** The new task's id; none where what it is to belong to is over. */
    @Transactional
    Optional<UUID> give(TaskParent.Kind kind, UUID parent, PlannedTask task) {
        var position = tasks.nextPosition(kind, parent);
        return position.map(place -> {
            var id = tasks.add(kind, parent, place, task, time.now());
            notices.given(id, task);
            diary.noteTask(id, Happening.What.TASK_ADDED, Bilingual.ofOne(""));
            trail.record("work.taskAdded", "task/" + id, Map.of(kind.column(), parent.toString()));
            return id;
        });
    }

    @Override
    public List<Task> of(TaskParent.Kind kind, Collection<UUID> parents) {
        return tasks.of(kind, parents, scopes.of(Viewer.required()));
    }

    @Override
    public Map<UUID, TaskCount> counts(TaskParent.Kind kind, Collection<UUID> parents) {
        return tasks.counts(kind, parents, time.today());
    }

    @Override
    public Optional<Task> find(UUID id) {
        return tasks.find(id, scopes.of(Viewer.required()));
    }

    @Override
    public boolean postpone(Task task, LocalDate due, String reason) {
        return steps.postponeGranted(task, due, reason) instanceof Outcome.Taken;
    }

    @Override
    public boolean handOver(Task task, Unit unit) {
        var names = new Bilingual(unit.nameZh(), unit.nameEn());
        return steps.assignGranted(task, unit.id(), Optional.empty(), names) instanceof Outcome.Taken;
    }

    @Override
    public WorkNames names(Collection<Task> given, Collection<UUID> units, Words words) {
        return naming.ofTasks(given, units, words);
    }
}
