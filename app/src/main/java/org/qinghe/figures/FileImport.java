package org.qinghe.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qinghe.figures.FigureColumns.Role;
import org.qinghe.figures.FigureIntake.Origin;
import org.qinghe.figures.ImportProblem.Kind;
import org.qinghe.tables.FileFacts;
import org.qinghe.tables.UnreadableFile;
import org.qinghe.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class FileImport implements FigureImport {

    private static final int MOST_REPEATS_LISTED = 500;

    private final Staging staging;
    private final FileMeaning meaning;
    private final FileAreas areas;
    private final Merging merging;
    private final IntakeBook book;
    private final Acceptance acceptance;
    private final Words chinese;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FileImport(
            Staging staging,
            FileMeaning meaning,
            FileAreas areas,
            Merging merging,
            IntakeBook book,
            Acceptance acceptance,
            MessageSource messages,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.staging = staging;
        this.meaning = meaning;
        this.areas = areas;
        this.merging = merging;
        this.book = book;
        this.acceptance = acceptance;
        this.chinese = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Result run(Request request, Progress progress) throws IOException {
        return run(book.open(origin(request)), request, chinese, progress);
    }

    @Override
    public List<ImportProblem> areasOnly(Path file) throws IOException {
        var problems = new Problems();
        transaction.executeWithoutResult(status -> {
            store(file, problems);
            if (problems.any()) {
                status.setRollbackOnly();
            }
        });
        return problems.listed();
    }

    /** Imports under an entry of the book that was opened before; the entry says how it ended, whatever happens. */
    Result run(IntakeBook.Entry entry, Request request, Words words, Progress progress) throws IOException {
        return run(entry, request, Optional.empty(), words, progress);
    }

    /** As above; the file is a report where a frame is given. */
    Result run(IntakeBook.Entry entry, Request request, Optional<ReportFrame> frame, Words words, Progress progress)
            throws IOException {
        try {
            var facts = FileFacts.of(request.file());
            var result = imported(entry, request, frame, facts, progress);
            if (result instanceof Result.Refused refused) {
                book.keep(entry, new MarkedWorkbook(refused.problems(), words).of(request.file(), facts));
            }
            book.close(result);
            return result;
        } catch (IOException | RuntimeException failed) {
            book.broken(entry);
            throw failed;
        }
    }

    static Origin origin(Request request) {
        return new Origin(Origin.Kind.FILE, request.name(), request.reason(), request.account());
    }

    private Result imported(
            IntakeBook.Entry entry, Request request, Optional<ReportFrame> frame, FileFacts facts, Progress progress)
            throws IOException {
        book.describe(entry, facts);
        var earlier = book.acceptedBefore(facts.sha256());
        if (earlier.isPresent()) {
            request.areas().ifPresent(file -> transaction.executeWithoutResult(status -> store(file, new Problems())));
            return new Result.Known(
                    entry.id(), earlier.get().id(), earlier.get().at());
        }
        var watch = new ImportWatch(facts.size(), progress, (percent, rows) -> book.progress(entry, percent, rows));
        try {
            return java.util.Objects.requireNonNull(
                    transaction.execute(status -> taken(entry, request, frame, facts, watch, status)));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private Result taken(
            IntakeBook.Entry entry,
            Request request,
            Optional<ReportFrame> frame,
            FileFacts facts,
            ImportWatch watch,
            TransactionStatus status) {
        var problems = new Problems();
        int newAreas = request.areas().map(file -> store(file, problems)).orElse(0);
        try (var rows = FigureFile.open(request.file(), facts)) {
            var reading = new FigureReading(rows, LocalDate.now(clock), problems);
            staging.fill(target -> reading.into(target, watch::read));
            watch.staged(reading.count());
            newAreas +=
                    areas.settle(reading, request.create() && request.areas().isEmpty(), request.within(), problems);
            var settled = meaning.settle(reading, request.create(), problems);
            frame.ifPresent(limits -> limits.check(reading, staging, problems));
            repeats(reading, problems);
            if (problems.any()) {
                status.setRollbackOnly();
                return new Result.Refused(entry.id(), problems.listed(), problems.count());
            }
            if (request.checkOnly()) {
                status.setRollbackOnly();
                return new Result.Checked(
                        entry.id(), counts(merging.foresee(), reading.count(), newAreas, settled.made()));
            }
            var accepted = acceptance.take(entry, origin(request), reading.count(), settled.byNumber(), watch::merged);
            return new Result.Accepted(
                    entry.id(),
                    counts(
                            new Merging.Foreseen(accepted.added(), accepted.changed()),
                            reading.count(),
                            newAreas,
                            settled.made()));
        } catch (UnreadableFile damaged) {
            status.setRollbackOnly();
            problems.add(ImportProblem.of(damaged));
            return new Result.Refused(entry.id(), problems.listed(), problems.count());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private int store(Path file, Problems problems) {
        try {
            return areas.store(file, problems);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void repeats(FigureReading reading, Problems problems) {
        long repeats = staging.repeats();
        if (repeats == 0) {
            return;
        }
        var first = staging.firstRepeats(MOST_REPEATS_LISTED);
        first.forEach(each -> problems.add(
                each.line(),
                reading.columns().heading(Role.PERIOD),
                "",
                Kind.STANDS_TWICE,
                String.valueOf(each.firstLine())));
        problems.addUnlisted(repeats - first.size());
    }

    private static Counts counts(Merging.Foreseen moved, long rows, int newAreas, int newIndicators) {
        return new Counts(
                rows, moved.added(), moved.changed(), rows - moved.added() - moved.changed(), newAreas, newIndicators);
    }
}
