package org.qinghe.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.files.HandedFile;
import org.springframework.stereotype.Component;

@Component
class CarryingOver implements PastWork {

    private final Responses starts;
    private final ResponseTable responses;
    private final TaskTable tasks;
    private final TaskSteps steps;
    private final TaskGiving giving;
    private final EvidenceFiles evidence;
    private final Closing closing;
    private final WorkScopes scopes;
    private final WorkTime time;

    CarryingOver(
            Responses starts,
            ResponseTable responses,
            TaskTable tasks,
            TaskSteps steps,
            TaskGiving giving,
            EvidenceFiles evidence,
            Closing closing,
            WorkScopes scopes,
            WorkTime time) {
        this.starts = starts;
        this.responses = responses;
        this.tasks = tasks;
        this.steps = steps;
        this.giving = giving;
        this.evidence = evidence;
        this.closing = closing;
        this.scopes = scopes;
        this.time = time;
    }

    @Override
    public UUID start(ResponseOrigin origin, String template, Instant at) {
        var begun = time.at(at, () -> starts.start(origin, template));
        if (begun.byOthers()) {
            throw new IllegalStateException("work.refused.begun");
        }
        return begun.response();
    }

    @Override
    public UUID give(TaskParent.Kind kind, UUID parent, PlannedTask task, Instant at) {
        return time.at(at, () -> giving.give(kind, parent, task))
                .orElseThrow(() -> new IllegalStateException("work.refused.over"));
    }

    @Override
    public List<Given> tasks(UUID response) {
        return tasks.of(response, scopes.of(Viewer.required())).stream()
                .map(task -> new Given(task.id(), task.unit()))
                .toList();
    }

    @Override
    public void take(UUID task, TaskMove move, String words, Instant at) {
        demand(time.at(at, () -> steps.take(visible(task), move, words, Viewer.required())));
    }

    @Override
    public void comment(UUID task, String words, Instant at) {
        demand(time.at(at, () -> steps.comment(visible(task), words, Viewer.required())));
    }

    @Override
    public void handIn(UUID task, String fileName, byte[] content, Instant at) {
        var known = visible(task);
        EvidenceFiles.barred(known, Viewer.required()).ifPresent(CarryingOver::demand);
        try {
            time.at(at, () -> evidence.take(known, HandedFile.of(fileName, content), Viewer.required()))
                    .ifPresent(refusal -> demand(new Outcome.Refused(refusal.message())));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close(UUID response, String result, Instant at) {
        var known = responses
                .find(response, scopes.of(Viewer.required()))
                .orElseThrow(() -> new IllegalStateException("no response " + response));
        demand(time.at(at, () -> closing.close(known, result)));
    }

    private Task visible(UUID task) {
        return tasks.find(task, scopes.of(Viewer.required()))
                .orElseThrow(() -> new IllegalStateException("no task " + task));
    }

    private static void demand(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(refused.message());
        }
    }
}
