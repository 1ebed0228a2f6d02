package org.qinghe.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileHome;
import org.qinghe.files.FileOwner;
import org.qinghe.files.FileRefused;
import org.qinghe.files.FileSteps;
import org.qinghe.files.HandedFile;
import org.qinghe.files.KeptFile;
import org.springframework.stereotype.Component;

/** The evidence of tasks: taken in, opened, taken down. */
@Component
class EvidenceFiles {

    private static final int MOST_FILES = 20;

    private final FileHome home;
    private final FileSteps files;
    private final TaskTable tasks;
    private final Diary diary;
    private final WorkTime time;

    EvidenceFiles(EvidenceTable table, FileSteps files, TaskTable tasks, Diary diary, WorkTime time) {
        this.home = new FileHome(table.files(), "work.evidence", "evidence", MOST_FILES);
        this.files = files;
        this.tasks = tasks;
        this.diary = diary;
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

    Optional<KeptFile> find(UUID id) {
        return home.table().find(id);
    }

    /** Why it is not taken; who may hand in has been checked. */
    Optional<FileRefused> take(Task task, HandedFile handed, Viewer viewer) throws IOException {
        return files.take(home, new OfTask(task, tasks, diary), handed, viewer, time.now());
    }

    /** The file; none where it is gone or no longer what was handed in. */
    Optional<Path> open(KeptFile evidence) throws IOException {
        return files.open(home, evidence);
    }

    Outcome remove(Task task, KeptFile evidence, Viewer viewer) throws IOException {
        if (!TaskSteps.worksOn(task, viewer)) {
            return new Outcome.Refused("work.refused.notYours");
        }
        return files.remove(home, new OfTask(task, tasks, diary), evidence, viewer, time.now())
                .<Outcome>map(refused -> new Outcome.Refused(refused.message()))
                .orElseGet(Outcome.Taken::new);
    }

    private record OfTask(Task task, TaskTable tasks, Diary diary) implements FileOwner {

        @Override
        public UUID id() {
            return task.id();
        }

        @Override
        public String subject() {
            return "task/" + task.id();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("task", task.id().toString());
        }

        @Override
        public Optional<FileRefused> hold() {
            return tasks.holdUnsettled(task.id())
                    ? Optional.empty()
                    : Optional.of(FileRefused.of("work.refused.state"));
        }

        @Override
        public void note(Change change, String file) {
            var what = change == Change.ADDED ? Happening.What.EVIDENCE_ADDED : Happening.What.EVIDENCE_REMOVED;
            diary.noteTask(task.id(), what, Bilingual.ofOne(file));
        }
    }
}
