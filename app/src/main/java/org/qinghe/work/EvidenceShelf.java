package org.qinghe.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The evidence that was taken in: found, opened, taken down. */
@Component
class EvidenceShelf {

    private final EvidenceTable table;
    private final TaskTable tasks;
    private final EvidenceFolder folder;
    private final Diary diary;
    private final AuditTrail trail;
    private final Clock clock;

    EvidenceShelf(
            EvidenceTable table, TaskTable tasks, EvidenceFolder folder, Diary diary, AuditTrail trail, Clock clock) {
        this.table = table;
        this.tasks = tasks;
        this.folder = folder;
        this.diary = diary;
        this.trail = trail;
        this.clock = clock;
    }

    Optional<Evidence> find(UUID id) {
        return table.find(id);
    }

    List<Evidence> of(UUID task) {
        return table.of(task);
    }

    /** The file; none where it is gone or no longer what was handed in. */
    @Transactional
    Optional<Path> open(Evidence evidence) throws IOException {
        var file = folder.file(table.storedAs(evidence.id()));
        var sound = Files.exists(file) && EvidenceFolder.sha256(file).equals(evidence.sha256());
        trail.record(sound ? "work.evidenceOpened" : "work.evidenceDamaged", "evidence/" + evidence.id(), Map.of());
        return sound ? Optional.of(file) : Optional.empty();
    }

    @Transactional
    Outcome remove(Task task, Evidence evidence, Viewer viewer) throws IOException {
        if (!TaskSteps.worksOn(task, viewer)) {
            return new Outcome.Refused("work.refused.notYours");
        }
        if (!tasks.holdUnsettled(task.id())) {
            return new Outcome.Refused("work.refused.state");
        }
        if (!table.remove(evidence.id(), clock.instant())) {
            return new Outcome.Refused("work.refused.evidenceGone");
        }
        diary.note(task.response(), Optional.of(task.id()), Happening.What.EVIDENCE_REMOVED, evidence.name());
        trail.record("work.evidenceRemoved", "evidence/" + evidence.id(), Map.of("sha256", evidence.sha256()));
        folder.discard(folder.file(table.storedAs(evidence.id())));
        return new Outcome.Taken();
    }
}
