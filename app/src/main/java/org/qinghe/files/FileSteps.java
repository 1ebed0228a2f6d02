package org.qinghe.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files are taken in, opened and taken down by the same steps in every module, each with its mark in the audit trail. Who may
 * take them the module has checked.
 */
@Component
public class FileSteps {

    private final FileIntake intake;
    private final FileShelf shelf;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    FileSteps(FileIntake intake, FileShelf shelf, AuditTrail trail, TransactionTemplate transaction) {
        this.intake = intake;
        this.shelf = shelf;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Why it is not taken; nothing where it is. */
    public Optional<FileRefused> take(FileHome home, FileOwner owner, HandedFile handed, Viewer by, Instant at)
            throws IOException {
        Optional<FileRefused> refused;
        try (var content = handed.content().getInputStream()) {
            refused = intake.take(
                    handed.name(), content, file -> transaction.execute(status -> add(home, owner, file, by, at)));
        }
        if (refused.filter(FileRefused::byScan).isPresent()) {
            trail.record(
                    home.action("Refused"),
                    owner.subject(),
                    Map.of("why", refused.get().message()));
        }
        return refused;
    }

    /** Counted while nobody else can hand in for the same, so that two at once do not exceed what one by one may. */
    private Optional<FileRefused> add(FileHome home, FileOwner owner, TakenFile file, Viewer by, Instant at) {
        var held = owner.hold();
        if (held.isPresent()) {
            return held;
        }
        if (home.table().of(owner.id()).size() >= home.most()) {
            return Optional.of(FileRefused.of("files.refused.many", home.most()));
        }
        var id = home.table().add(owner.id(), file, by, at);
        if (id.isEmpty()) {
            return Optional.of(FileRefused.of(FileRefused.TWICE, file.name()));
        }
        owner.note(FileOwner.Change.ADDED, file.name());
        var details = new HashMap<>(owner.details());
        details.put("sha256", file.sha256());
        trail.record(home.action("Added"), home.subject(id.get()), details);
        return Optional.empty();
    }

    /** The file; none where it is gone or no longer what was handed in. */
    public Optional<Path> open(FileHome home, KeptFile file) throws IOException {
        var opened = shelf.open(file.file());
        trail.record(home.action(opened.isPresent() ? "Opened" : "Damaged"), home.subject(file.id()));
        return opened;
    }

    /** Takes a file down, such as one that names somebody. Why it stays; nothing where it is gone. */
    public Optional<FileRefused> remove(FileHome home, FileOwner owner, KeptFile file, Viewer by, Instant at)
            throws IOException {
        var refused = Objects.requireNonNull(transaction.execute(status -> takeDown(home, owner, file, by, at)));
        if (refused.isEmpty()) {
            shelf.discard(file.file());
        }
        return refused;
    }

    private Optional<FileRefused> takeDown(FileHome home, FileOwner owner, KeptFile file, Viewer by, Instant at) {
        var held = owner.hold();
        if (held.isPresent()) {
            return held;
        }
        if (!home.table().remove(file.id(), by, at)) {
            return Optional.of(FileRefused.of("files.refused.gone"));
        }
        owner.note(FileOwner.Change.REMOVED, file.name());
        trail.record(
                home.action("Removed"),
                home.subject(file.id()),
                Map.of("sha256", file.file().sha256()));
        return Optional.empty();
    }
}
