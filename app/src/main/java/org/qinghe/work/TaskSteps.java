package org.qinghe.work;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that changes a task, with the rules of who may and when. */
@Component
class TaskSteps {

    private final TaskTable tasks;
    private final Diary diary;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final WorkTime time;

    TaskSteps(TaskTable tasks, Diary diary, AuditTrail trail, ApplicationEventPublisher events, WorkTime time) {
        this.tasks = tasks;
        this.diary = diary;
        this.trail = trail;
        this.events = events;
        this.time = time;
    }

    /** Takes a step; the outcome says why where it cannot be taken. */
    @Transactional
    Outcome take(Task task, TaskMove move, String words, Viewer viewer) {
        if (!may(task, move, viewer)) {
            return new Outcome.Refused("work.refused.notYours");
        }
        if (!possible(task, move)) {
            return new Outcome.Refused("work.refused.state");
        }
        if (move.needsWords() && words.isBlank()) {
            return new Outcome.Refused("work.refused.words." + move.verb());
        }
        if (!tasks.move(task, move.to(), time.now())) {
            return new Outcome.Refused("work.refused.state");
        }
        note(task, Happening.What.of(move), words);
        trail.record(
                "work.task." + move.verb(),
                subject(task),
                Map.of("from", task.state().name(), "to", move.to().name()));
        if (move == TaskMove.FINISH) {
            events.publishEvent(new TaskDone(task.id(), task.response(), task.unit()));
        }
        return new Outcome.Taken();
    }

    @Transactional
    Outcome comment(Task task, String words, Viewer viewer) {
        var barred = commentBarred(task, viewer);
        if (barred.isPresent()) {
            return barred.get();
        }
        note(task, Happening.What.COMMENTED, words);
        trail.record("work.task.comment", subject(task));
        return new Outcome.Taken();
    }

    /** Gives the task to a unit, or to somebody of its unit. */
    @Transactional
    Outcome assign(Task task, UUID unit, Optional<UUID> person, Bilingual names) {
        if (!changeable(task)) {
            return new Outcome.Refused("work.refused.state");
        }
        if (!tasks.assign(task, unit, person, time.now())) {
            return new Outcome.Refused("work.refused.meanwhile");
        }
        diary.note(task.response(), Optional.of(task.id()), Happening.What.REASSIGNED, names);
        trail.record(
                "work.task.assign",
                subject(task),
                Map.of(
                        "unit",
                        unit.toString(),
                        "person",
                        person.map(UUID::toString).orElse("")));
        return new Outcome.Taken();
    }

    @Transactional
    Outcome postpone(Task task, LocalDate due, String reason) {
        if (!changeable(task)) {
            return new Outcome.Refused("work.refused.state");
        }
        if (!tasks.setDue(task, due, time.now())) {
            return new Outcome.Refused("work.refused.meanwhile");
        }
        note(task, Happening.What.DUE_CHANGED, task.due() + " → " + due + " " + reason);
        trail.record("work.task.due", subject(task), Map.of("from", task.due().toString(), "to", due.toString()));
        return new Outcome.Taken();
    }

    /** Whether unit and due date can still be changed. */
    static boolean changeable(Task task) {
        return !task.responseClosed() && task.state().unfinished();
    }

    /** Why this viewer cannot comment now; nothing where they can. */
    static Optional<Outcome.Refused> commentBarred(Task task, Viewer viewer) {
        if (!worksOn(task, viewer)) {
            return Optional.of(new Outcome.Refused("work.refused.notYours"));
        }
        return task.responseClosed() ? Optional.of(new Outcome.Refused("work.refused.ended")) : Optional.empty();
    }

    boolean canTake(Task task, TaskMove move, Viewer viewer) {
        return possible(task, move) && may(task, move, viewer);
    }

    /** Whether somebody works on the task: for its unit, or as the office, which may report for a unit that cannot. */
    static boolean worksOn(Task task, Viewer viewer) {
        return viewer.may(WorkAccess.LEAD)
                || viewer.may(WorkAccess.DO) && viewer.unit().equals(task.unit());
    }

    private static boolean may(Task task, TaskMove move, Viewer viewer) {
        return switch (move.by()) {
            case UNIT -> worksOn(task, viewer);
            case OFFICE -> viewer.may(WorkAccess.LEAD);
        };
    }

    private static boolean possible(Task task, TaskMove move) {
        return !task.responseClosed() && move.leadsFrom(task.state());
    }

    private void note(Task task, Happening.What what, String words) {
        diary.note(task.response(), Optional.of(task.id()), what, words);
    }

    private static String subject(Task task) {
        return "task/" + task.id();
    }
}
