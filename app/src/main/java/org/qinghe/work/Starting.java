package org.qinghe.work;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts responses: stores them with their tasks, in the diary and in the audit trail. */
@Component
class Starting {

    private final ResponseTable responses;
    private final TaskTable tasks;
    private final TaskNotices notices;
    private final Diary diary;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final WorkTime time;

    Starting(
            ResponseTable responses,
            TaskTable tasks,
            TaskNotices notices,
            Diary diary,
            AuditTrail trail,
            ApplicationEventPublisher events,
            WorkTime time) {
        this.responses = responses;
        this.tasks = tasks;
        this.notices = notices;
        this.diary = diary;
        this.trail = trail;
        this.events = events;
        this.time = time;
    }

    /** Adds a task to a response that is under way. */
    @Transactional
    Outcome add(UUID response, PlannedTask task) {
        var position = tasks.nextPosition(TaskParent.Kind.RESPONSE, response);
        if (position.isEmpty()) {
            return new Outcome.Refused("work.refused.closed");
        }
        var id = tasks.add(TaskParent.Kind.RESPONSE, response, position.get(), task, time.now());
        notices.given(id, task);
        diary.noteTask(id, Happening.What.TASK_ADDED, Bilingual.ofOne(""));
        trail.record("work.taskAdded", "task/" + id, Map.of("response", response.toString()));
        return new Outcome.Taken();
    }

    /** Starts it, unless one for the same origin is under way: of two at the same moment the database lets one in. */
    @Transactional
    Begun start(Draft draft) {
        if (draft.tasks().isEmpty()) {
            throw new IllegalArgumentException("a response without a task");
        }
        var now = time.now();
        var added = responses.add(draft, Viewer.required(), now);
        return added.isPresent() ? started(added.get(), draft, now) : underWay(draft);
    }

    private Begun underWay(Draft draft) {
        var origin = draft.origin().orElseThrow();
        var first = responses.newestOf(origin.kind(), origin.id(), time.today()).orElseThrow();
        return new Begun(first.response().id(), true);
    }

    private Begun started(UUID id, Draft draft, Instant now) {
        diary.noteResponse(id, Happening.What.RESPONSE_STARTED, "");
        int position = 0;
        for (var task : draft.tasks()) {
            notices.given(tasks.add(TaskParent.Kind.RESPONSE, id, ++position, task, now), task);
        }
        trail.record(
                "work.responseStarted",
                "response/" + id,
                Map.of(
                        "area", draft.area(),
                        "template", draft.template().orElse(""),
                        "tasks", String.valueOf(draft.tasks().size()),
                        "origin",
                                draft.origin()
                                        .map(from -> from.kind() + "/" + from.id())
                                        .orElse("")));
        events.publishEvent(new ResponseStarted(
                id,
                Optional.of(draft.area()).filter(area -> !area.isEmpty()),
                draft.tasks().size()));
        return new Begun(id, false);
    }
}
