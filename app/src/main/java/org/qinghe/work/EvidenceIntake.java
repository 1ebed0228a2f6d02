package org.qinghe.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes evidence in, or says why not; what is refused leaves no file behind. */
@Component
class EvidenceIntake {

    private static final int MOST_FILES = 20;
    private static final int LONGEST_NAME = 120;
    private static final long MEGABYTE = 1024 * 1024;

    private final EvidenceTable table;
    private final TaskTable tasks;
    private final EvidenceFolder folder;
    private final VirusScan scanner;
    private final Diary diary;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final WorkTime time;
    private final long mostMegabytes;

    EvidenceIntake(
            EvidenceTable table,
            TaskTable tasks,
            EvidenceFolder folder,
            VirusScan scanner,
            Diary diary,
            AuditTrail trail,
            TransactionTemplate transaction,
            WorkTime time,
            @Value("${qinghe.evidence.max-megabytes:20}") long mostMegabytes) {
        this.table = table;
        this.tasks = tasks;
        this.folder = folder;
        this.scanner = scanner;
        this.diary = diary;
        this.trail = trail;
        this.transaction = transaction;
        this.time = time;
        this.mostMegabytes = mostMegabytes;
    }

    /** A message key with what goes into it, where the file is refused. */
    record Refusal(String message, List<Object> arguments) {

        static Refusal of(String message, Object... arguments) {
            return new Refusal(message, List.of(arguments));
        }
    }

    long mostMegabytes() {
        return mostMegabytes;
    }

    /** Why this viewer can hand in nothing for the task now; nothing where they can. */
    static Optional<Outcome.Refused> barred(Task task, Viewer viewer) {
        if (!TaskSteps.worksOn(task, viewer)) {
            return Optional.of(new Outcome.Refused("work.refused.notYours"));
        }
        return task.responseClosed() || task.state().settled()
                ? Optional.of(new Outcome.Refused("work.refused.state"))
                : Optional.empty();
    }

    Optional<Refusal> take(Task task, String givenName, InputStream content, Viewer viewer) throws IOException {
        var waiting = folder.receive(content);
        try {
            return take(task, cleaned(givenName), waiting, viewer);
        } finally {
            folder.discard(waiting);
        }
    }

    private Optional<Refusal> take(Task task, String name, Path file, Viewer viewer) throws IOException {
        long size = Files.size(file);
        if (size == 0 || name.isEmpty()) {
            return Optional.of(Refusal.of("work.evidence.empty"));
        }
        if (size > mostMegabytes * MEGABYTE) {
            return Optional.of(Refusal.of("work.evidence.big", name, mostMegabytes));
        }
        var type = EvidenceType.of(file);
        if (type.isEmpty()) {
            return Optional.of(Refusal.of("work.evidence.type", name));
        }
        if (!type.get().fits(name)) {
            return Optional.of(
                    Refusal.of("work.evidence.mismatch", name, type.get().name()));
        }
        var verdict = scanner.scan(file);
        if (verdict == VirusScan.Verdict.INFECTED || verdict == VirusScan.Verdict.FAILED) {
            trail.record("work.evidenceRefused", "task/" + task.id(), Map.of("scan", verdict.name()));
            return Optional.of(Refusal.of("work.evidence.scan." + verdict.name(), name));
        }
        var evidence = new Evidence(
                UUID.randomUUID(),
                task.id(),
                name,
                type.get().name(),
                size,
                EvidenceFolder.sha256(file),
                verdict == VirusScan.Verdict.CLEAN,
                time.now(),
                viewer.name());
        return keep(task, evidence, file, viewer);
    }

    private Optional<Refusal> keep(Task task, Evidence evidence, Path file, Viewer viewer) throws IOException {
        var storedAs = folder.keep(file);
        boolean kept = false;
        try {
            var refusal = transaction.execute(status -> add(task, evidence, storedAs, viewer));
            kept = refusal.isEmpty();
            return refusal;
        } finally {
            if (!kept) {
                folder.discard(folder.file(storedAs));
            }
        }
    }

    /** Counted while nobody else can hand in for the task, so that two at once do not exceed what one by one may. */
    private Optional<Refusal> add(Task task, Evidence evidence, String storedAs, Viewer viewer) {
        if (!tasks.holdUnsettled(task.id())) {
            return Optional.of(Refusal.of("work.refused.state"));
        }
        if (table.of(task.id()).size() >= MOST_FILES) {
            return Optional.of(Refusal.of("work.evidence.many", MOST_FILES));
        }
        if (!table.add(evidence, viewer.account(), storedAs)) {
            return Optional.of(Refusal.of("work.evidence.twice", evidence.name()));
        }
        diary.note(task.response(), Optional.of(task.id()), Happening.What.EVIDENCE_ADDED, evidence.name());
        trail.record(
                "work.evidenceAdded",
                "evidence/" + evidence.id(),
                Map.of("task", task.id().toString(), "sha256", evidence.sha256()));
        return Optional.empty();
    }

    /** The last part of the name, without what a file system or a terminal might take for something else. */
    static String cleaned(String givenName) {
        var last = givenName.substring(Math.max(givenName.lastIndexOf('/'), givenName.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip();
        if (plain.length() <= LONGEST_NAME) {
            return plain;
        }
        int from = plain.length() - LONGEST_NAME;
        return plain.substring(Character.isLowSurrogate(plain.charAt(from)) ? from + 1 : from);
    }
}
