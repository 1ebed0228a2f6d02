package org.qinghe.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.qinghe.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.stereotype.Component;

/** Imports uploaded files one after the other, in the name of whoever sent them; the files are removed afterwards. */
@Component
class ImportJobs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int MOST_WAITING = 20;
    private static final long PATIENCE_MILLIS = 2_000;

    private final FileImport imports;
    private final IntakeBook book;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("figures-import-", 1).daemon().factory());

    ImportJobs(FileImport imports, IntakeBook book) {
        this.imports = imports;
        this.book = book;
    }

    /**
     * Takes a file on; a small one is usually done on return.
     *
     * @return the intake's id, or nothing where too many files are waiting
     */
    Optional<UUID> start(FigureImport.Request request, Words words) throws IOException {
        var entry = book.open(FileImport.origin(request));
        Future<?> done;
        try {
            done = worker.submit(new DelegatingSecurityContextCallable<>(() -> run(entry, request, words)));
        } catch (RejectedExecutionException full) {
            book.broken(entry);
            remove(request);
            return Optional.empty();
        }
        try {
            done.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException later) {
            LOG.debug("the page of intake {} tells how it goes on", entry.id());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Optional.of(entry.id());
    }

    private FigureImport.Result run(IntakeBook.Entry entry, FigureImport.Request request, Words words)
            throws IOException {
        try {
            var result = imports.run(entry, request, words, (percent, rows) -> {});
            LOG.info("intake {}: {}", entry.id(), result.getClass().getSimpleName());
            return result;
        } catch (IOException | RuntimeException failed) {
            LOG.error("intake {} broke off", entry.id(), failed);
            throw failed;
        } finally {
            remove(request);
        }
    }

    private static void remove(FigureImport.Request request) throws IOException {
        Files.deleteIfExists(request.file());
        for (Path areas : request.areas().stream().toList()) {
            Files.deleteIfExists(areas);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
