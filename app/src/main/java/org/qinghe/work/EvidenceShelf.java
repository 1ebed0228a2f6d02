package org.qinghe.work;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileShelf;
import org.qinghe.files.KeptFile;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The evidence that was taken in: found, opened, taken down. */
@Component
class EvidenceShelf {

    private final EvidenceTable table;
    private final TaskTable tasks;
    private final FileShelf files;
    private final Diary diary;
    private final AuditTrail trail;
    private final Clock clock;

    EvidenceShelf(EvidenceTable table, TaskTable tasks, FileShelf files, Diary diary, AuditTrail trail, Clock clock) {
        this.table = table;
        this.tasks = tasks;
        this.files = files;
        this.diary = diary;
        this.trail = trail;
        this.clock = clock;
    }

    Optional<KeptFile> find(UUID id) {
        return table.files().find(id);
    }

    /** The file; none where it is gone or no longer what was handed in. */
    @Transactional
    Optional<Path> open(KeptFile evidence) throws IOException {
        var file = files.open(evidence.file());
        trail.record(
                file.isPresent() ? "work.evidenceOpened" : "work.evidenceDamaged",
                "evidence/" + evidence.id(),
                Map.of());
        return file;
    }

    @Transactional
    Outcome remove(Task task, KeptFile evidence, Viewer viewer) throws IOException {
        if (!TaskSteps.worksOn(task, viewer)) {
            return new Outcome.Refused("work.refused.notYours");
        }
        if (!tasks.holdUnsettled(task.id())) {
            return new Outcome.Refused("work.refused.state");
        }
        if (!table.files().remove(evidence.id(), viewer, clock.instant())) {
            return new Outcome.Refused("work.refused.evidenceGone");
        }
        diary.noteTask(task.id(), Happening.What.EVIDENCE_REMOVED, Bilingual.ofOne(evidence.name()));
        trail.record(
                "work.evidenceRemoved",
                "evidence/" + evidence.id(),
                Map.of("sha256", evidence.file().sha256()));
        files.discard(evidence.file());
        return new Outcome.Taken();
    }
}
