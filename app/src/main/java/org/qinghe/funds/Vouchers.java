package org.qinghe.funds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileIntake;
import org.qinghe.files.FileRefused;
import org.qinghe.files.FileShelf;
import org.qinghe.files.KeptFile;
import org.qinghe.files.TakenFile;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the documents of entries. */
@Component
class Vouchers {

    private static final int MOST_FILES = 10;

    private final VoucherTable table;
    private final FundsTime time;
    private final FileIntake intake;
    private final FileShelf shelf;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    Vouchers(
            VoucherTable table,
            FundsTime time,
            FileIntake intake,
            FileShelf shelf,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.table = table;
        this.time = time;
        this.intake = intake;
        this.shelf = shelf;
        this.trail = trail;
        this.transaction = transaction;
    }

    Optional<FileRefused> take(Entry entry, String name, InputStream content, Viewer viewer) throws IOException {
        var refused = intake.take(name, content, file -> transaction.execute(status -> add(entry, file, viewer)));
        if (refused.filter(FileRefused::byScan).isPresent()) {
            trail.record(
                    "funds.fileRefused",
                    "fundsEntry/" + entry.id(),
                    Map.of("why", refused.get().message()));
        }
        return refused;
    }

    private Optional<FileRefused> add(Entry entry, TakenFile file, Viewer viewer) {
        if (table.hold(entry) >= MOST_FILES) {
            return Optional.of(FileRefused.of("funds.file.many", MOST_FILES));
        }
        var id = table.files().add(entry.id(), file, viewer, time.now());
        if (id.isEmpty()) {
            return Optional.of(FileRefused.of("files.refused.twice", file.name()));
        }
        trail.record(
                "funds.fileAdded",
                "fundsFile/" + id.get(),
                Map.of("entry", entry.id().toString(), "sha256", file.sha256()));
        return Optional.empty();
    }

    /** The file; none where it is gone or no longer what was handed in. */
    @Transactional
    Optional<Path> open(KeptFile file) throws IOException {
        var opened = shelf.open(file.file());
        trail.record(opened.isPresent() ? "funds.fileOpened" : "funds.fileDamaged", "fundsFile/" + file.id());
        return opened;
    }

    /** Takes a file down, such as one that names somebody; false where it was taken down before. */
    @Transactional
    boolean remove(KeptFile file, Viewer viewer) throws IOException {
        if (!table.files().remove(file.id(), viewer, time.now())) {
            return false;
        }
        trail.record(
                "funds.fileRemoved",
                "fundsFile/" + file.id(),
                Map.of("sha256", file.file().sha256()));
        shelf.discard(file.file());
        return true;
    }
}
