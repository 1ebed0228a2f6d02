package org.qinghe.oversight.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileHome;
import org.qinghe.files.FileIntake;
import org.qinghe.files.FileOwner;
import org.qinghe.files.FileRefused;
import org.qinghe.files.FileSteps;
import org.qinghe.files.HandedFile;
import org.qinghe.files.KeptFile;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;

/** Takes the files of findings in, hands them out and takes them down. */
@Component
class FindingFiles {

    private static final int MOST_FILES = 20;

    private final FindingFileTable table;
    private final Map<Shown, FileHome> homes;
    private final FileSteps files;
    private final FileIntake intake;
    private final Rectification rectification;
    private final WorkTime time;

    FindingFiles(
            FindingFileTable table, FileSteps files, FileIntake intake, Rectification rectification, WorkTime time) {
        this.table = table;
        this.homes = Stream.of(Shown.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        shown -> new FileHome(table.of(shown), "oversight.file", "findingFile", MOST_FILES)));
        this.files = files;
        this.intake = intake;
        this.rectification = rectification;
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
    Optional<FileRefused> take(Finding finding, Shown shown, HandedFile handed, Viewer viewer) throws IOException {
        return files.take(home(shown), new OfFinding(finding.id(), shown, table), handed, viewer, time.now());
    }

    /** The file; none where it is gone or no longer what was handed in. */
    Optional<Path> open(Shown shown, KeptFile file) throws IOException {
        return files.open(home(shown), file);
    }

    /** Takes a file down; only while the finding is open. */
    Outcome remove(Finding finding, Shown shown, KeptFile file, Viewer viewer) throws IOException {
        var barred = rectification.barred(finding, shown, viewer);
        if (barred.isPresent()) {
            return new Outcome.Refused(barred.get());
        }
        return files.remove(home(shown), new OfFinding(finding.id(), shown, table), file, viewer, time.now())
                .<Outcome>map(refused -> new Outcome.Refused(refused.message()))
                .orElseGet(Outcome.Taken::new);
    }

    private FileHome home(Shown shown) {
        return Objects.requireNonNull(homes.get(shown));
    }

    private record OfFinding(UUID id, Shown shown, FindingFileTable table) implements FileOwner {

        @Override
        public String subject() {
            return "finding/" + id;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("finding", id.toString(), "shows", shown.name());
        }

        @Override
        public Optional<FileRefused> hold() {
            return table.holdOpen(id) ? Optional.empty() : Optional.of(FileRefused.of("inspection.refused.state"));
        }
    }
}
