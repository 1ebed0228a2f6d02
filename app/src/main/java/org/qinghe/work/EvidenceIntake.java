package org.qinghe.work;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileIntake;
import org.qinghe.files.FileRefused;
import org.qinghe.files.TakenFile;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes evidence in, or says why not. */
@Component
class EvidenceIntake {

    private static final int MOST_FILES = 20;

    private final EvidenceTable table;
    private final TaskTable tasks;
    private final FileIntake files;
    private final Diary diary;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final WorkTime time;

    EvidenceIntake(
            EvidenceTable table,
            TaskTable tasks,
            FileIntake files,
            Diary diary,
            AuditTrail trail,
            TransactionTemplate transaction,
            WorkTime time) {
        this.table = table;
        this.tasks = tasks;
        this.files = files;
        this.diary = diary;
        this.trail = trail;
        this.transaction = transaction;
        this.time = time;
    }

    /** Why this viewer can hand in nothing for the task now; nothing where they can. */
    static Optional<Outcome.Refused> barred(Task task, Viewer viewer) {
        if (!TaskSteps.worksOn(task, viewer)) {
            return Optional.of(new Outcome.Refused("work.refused.notYours"));
        }
        return task.parent().ended() || task.state().settled()
                ? Optional.of(new Outcome.Refused("work.refused.state"))
                : Optional.empty();
    }

    Optional<FileRefused> take(Task task, String givenName, InputStream content, Viewer viewer) throws IOException {
        var refused = files.take(givenName, content, file -> transaction.execute(status -> add(task, file, viewer)));
        if (refused.filter(FileRefused::byScan).isPresent()) {
            trail.record(
                    "work.evidenceRefused",
                    "task/" + task.id(),
                    Map.of("why", refused.get().message()));
        }
        return refused;
    }

    /** Counted while nobody else can hand in for the task, so that two at once do not exceed what one by one may. */
    private Optional<FileRefused> add(Task task, TakenFile file, Viewer viewer) {
        if (!tasks.holdUnsettled(task.id())) {
            return Optional.of(FileRefused.of("work.refused.state"));
        }
        if (table.files().of(task.id()).size() >= MOST_FILES) {
            return Optional.of(FileRefused.of("work.evidence.many", MOST_FILES));
        }
        var id = table.files().add(task.id(), file, viewer, time.now());
        if (id.isEmpty()) {
            return Optional.of(FileRefused.of("files.refused.twice", file.name()));
        }
        diary.noteTask(task.id(), Happening.What.EVIDENCE_ADDED, Bilingual.ofOne(file.name()));
        trail.record(
                "work.evidenceAdded",
                "evidence/" + id.get(),
                Map.of("task", task.id().toString(), "sha256", file.sha256()));
        return Optional.empty();
    }
}
