package org.qinghe.prevention.curriculum;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileHome;
import org.qinghe.files.FileOwner;
import org.qinghe.files.FileRefused;
import org.qinghe.files.FileSteps;
import org.qinghe.files.FileTable;
import org.qinghe.files.HandedFile;
import org.qinghe.files.KeptFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the files of lessons: plans, slides as PDF, work sheets. */
@Component
class LessonFiles {

    private static final int MOST_FILES = 20;

    private final FileTable table;
    private final FileHome home;
    private final FileSteps steps;
    private final LessonTable lessons;
    private final Clock clock;

    LessonFiles(JdbcClient database, FileSteps steps, LessonTable lessons, Clock clock) {
        this.table = new FileTable(database, "prevention.lesson_file", "lesson");
        this.home = new FileHome(table, "prevention.file", "lessonFile", MOST_FILES);
        this.steps = steps;
        this.lessons = lessons;
        this.clock = clock;
    }

    List<KeptFile> of(UUID lesson) {
        return table.of(lesson);
    }

    Optional<KeptFile> find(UUID id) {
        return table.find(id);
    }

    /** Why it is not taken; nothing where it is. */
    Optional<FileRefused> take(Lesson lesson, HandedFile handed, Viewer viewer) throws IOException {
        return steps.take(home, new OfLesson(lesson, lessons), handed, viewer, clock.instant());
    }

    /** The file; none where it is gone or no longer what was handed in. */
    Optional<Path> open(KeptFile file) throws IOException {
        return steps.open(home, file);
    }

    /** Why it stays; nothing where it is gone. */
    Optional<FileRefused> remove(Lesson lesson, KeptFile file, Viewer viewer) throws IOException {
        return steps.remove(home, new OfLesson(lesson, lessons), file, viewer, clock.instant());
    }

    private record OfLesson(Lesson lesson, LessonTable lessons) implements FileOwner {

        @Override
        public UUID id() {
            return lesson.id();
        }

        @Override
        public String subject() {
            return LessonKeeping.subject(lesson);
        }

        @Override
        public Map<String, String> details() {
            return Map.of("lesson", lesson.id().toString());
        }

        @Override
        public Optional<FileRefused> hold() {
            lessons.hold(lesson.id());
            return Optional.empty();
        }
    }
}
