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
    private final TaskNotices notices;
    private final Diary diary;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final WorkTime time;

    TaskSteps(
            TaskTable tasks,
            TaskNotices notices,
            Diary diary,
            AuditTrail trail,
            ApplicationEventPublisher events,
            WorkTime time) {
        this.tasks = tasks;
        this.notices = notices;
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
        return taken(task, move, Bilingual.ofOne(words));
    }

    /** Cancels it where it can be: somebody else has granted it, who need not be signed in. */
    @Transactional
    Outcome cancelGranted(Task task, Bilingual why) {
        return possible(task, TaskMove.CANCEL)
                ? taken(task, TaskMove.CANCEL, why)
                : new Outcome.Refused("work.refused.state");
    }

    private Outcome taken(Task task, TaskMove move, Bilingual words) {
        if (!tasks.move(task, move.to(), time.now())) {
            return new Outcome.Refused("work.refused.state");
        }
        diary.noteTask(task.id(), Happening.What.of(move), words);
        notices.moved(task, move);
        trail.record(
                "work.task." + move.verb(),
                subject(task),
                Map.of("from", task.state().name(), "to", move.to().name()));
        if (move == TaskMove.FINISH) {
            events.publishEvent(new TaskDone(task.id(), task.unit()));
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
        return unit.equals(task.unit()) || changeable(task)
                ? assignGranted(task, unit, person, names)
                : new Outcome.Refused("work.refused.state");
    }

    /** As {@link #assign}, also where the unit has taken it on: somebody else has granted it. */
    @Transactional
    Outcome assignGranted(Task task, UUID unit, Optional<UUID> person, Bilingual names) {
        if (!unfinished(task)) {
            return new Outcome.Refused("work.refused.state");
        }
        if (!tasks.assign(task, unit, person, time.now())) {
            return new Outcome.Refused("work.refused.meanwhile");
        }
        diary.noteTask(task.id(), Happening.What.REASSIGNED, names);
        notices.assigned(task, unit, person);
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
        return changeable(task) ? postponeGranted(task, due, reason) : new Outcome.Refused("work.refused.state");
    }

    /** As {@link #postpone}, also where the unit has taken it on: somebody else has granted it. */
    @Transactional
    Outcome postponeGranted(Task task, LocalDate due, String reason) {
        if (!unfinished(task)) {
            return new Outcome.Refused("work.refused.state");
        }
        if (!tasks.setDue(task, due, time.now())) {
            return new Outcome.Refused("work.refused.meanwhile");
        }
        notices.postponed(task, due);
        note(task, Happening.What.DUE_CHANGED, task.due() + " → " + due + " " + reason);
        trail.record("work.task.due", subject(task), Map.of("from", task.due().toString(), "to", due.toString()));
        return new Outcome.Taken();
    }

    /** Whether somebody can still be put in charge. */
    static boolean unfinished(Task task) {
        return !task.parent().ended() && task.state().unfinished();
    }

    /** Whether the office can still change unit and due date by itself: what a unit has taken on changes on request only. */
    static boolean changeable(Task task) {
        return unfinished(task)
                && (!task.parent().kind().offers() || task.state().undecided());
    }

    /** Why this viewer cannot comment now; nothing where they can. */
    static Optional<Outcome.Refused> commentBarred(Task task, Viewer viewer) {
        if (!worksOn(task, viewer)) {
            return Optional.of(new Outcome.Refused("work.refused.notYours"));
        }
        return task.parent().ended() ? Optional.of(new Outcome.Refused("work.refused.ended")) : Optional.empty();
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
            case UNIT_ALONE -> viewer.may(WorkAccess.DO) && viewer.unit().equals(task.unit());
            case UNIT -> worksOn(task, viewer);
            case OFFICE -> viewer.may(WorkAccess.LEAD);
        };
    }

    private static boolean possible(Task task, TaskMove move) {
        return !task.parent().ended() && move.leadsFrom(task.state());
    }

    private void note(Task task, Happening.What what, String words) {
        diary.noteTask(task.id(), what, Bilingual.ofOne(words));
    }

    private static String subject(Task task) {
        return "task/" + task.id();
    }
}
