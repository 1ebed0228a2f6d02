package org.qinghe.oversight.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileIntake;
import org.qinghe.files.FileRefused;
import org.qinghe.files.FileShelf;
import org.qinghe.files.KeptFile;
import org.qinghe.files.TakenFile;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the files of findings in, hands them out and takes them down. */
@Component
class FindingFiles {

    private static final int MOST_FILES = 20;

    private final FindingFileTable table;
    private final Rectification rectification;
    private final FileIntake intake;
    private final FileShelf shelf;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final WorkTime time;

    FindingFiles(
            FindingFileTable table,
            Rectification rectification,
            FileIntake intake,
            FileShelf shelf,
            AuditTrail trail,
            TransactionTemplate transaction,
            WorkTime time) {
        this.table = table;
        this.rectification = rectification;
        this.intake = intake;
        this.shelf = shelf;
        this.trail = trail;
        this.transaction = transaction;
        this.time = time;
    }

    FindingView.Files of(Finding finding, Viewer viewer) {
        return new FindingView.Files(
                Stream.of(Shown.values())
                        .collect(Collectors.toMap(
                                Function.identity(), shown -> table.of(shown).of(finding.id()))),
                Stream.of(Shown.values())
                        .filter(shown ->
                                rectification.barred(finding, shown, viewer).isEmpty())
                        .findFirst(),
                intake.mostMegabytes(),
                intake.scans());
    }

    Optional<KeptFile> find(Shown shown, UUID id) {
        return table.of(shown).find(id);
    }

    /** Why it is not taken; who may hand in has been checked. */
    Optional<FileRefused> take(Finding finding, Shown shown, String name, InputStream content, Viewer viewer)
            throws IOException {
        var refused =
                intake.take(name, content, file -> transaction.execute(status -> add(finding, shown, file, viewer)));
        if (refused.filter(FileRefused::byScan).isPresent()) {
            trail.record(
                    "oversight.fileRefused",
                    "finding/" + finding.id(),
                    Map.of("why", refused.get().message()));
        }
        return refused;
    }

    private Optional<FileRefused> add(Finding finding, Shown shown, TakenFile file, Viewer viewer) {
        if (!table.holdOpen(finding.id())) {
            return Optional.of(FileRefused.of("inspection.refused.state"));
        }
        if (table.of(shown).of(finding.id()).size() >= MOST_FILES) {
            return Optional.of(FileRefused.of("inspection.files.many", MOST_FILES));
        }
        var id = table.of(shown).add(finding.id(), file, viewer, time.now());
        if (id.isEmpty()) {
            return Optional.of(FileRefused.of("files.refused.twice", file.name()));
        }
        trail.record(
                "oversight.fileAdded",
                subject(id.get()),
                Map.of("finding", finding.id().toString(), "shows", shown.name(), "sha256", file.sha256()));
        return Optional.empty();
    }

    /** The file; none where it is gone or no longer what was handed in. */
    @Transactional
    Optional<Path> open(KeptFile file) throws IOException {
        var opened = shelf.open(file.file());
        trail.record(opened.isPresent() ? "oversight.fileOpened" : "oversight.fileDamaged", subject(file.id()));
        return opened;
    }

    /** Takes a file down, such as one that names somebody; only while the finding is open. */
    @Transactional
    Outcome remove(Finding finding, Shown shown, KeptFile file, Viewer viewer) throws IOException {
        var barred = rectification.barred(finding, shown, viewer);
        if (barred.isPresent()) {
            return new Outcome.Refused(barred.get());
        }
        if (!table.holdOpen(finding.id()) || !table.of(shown).remove(file.id(), viewer, time.now())) {
            return new Outcome.Refused("inspection.refused.meanwhile");
        }
        trail.record(
                "oversight.fileRemoved",
                subject(file.id()),
                Map.of("sha256", file.file().sha256()));
        shelf.discard(file.file());
        return new Outcome.Taken();
    }

    private static String subject(UUID file) {
        return "findingFile/" + file;
    }
}
