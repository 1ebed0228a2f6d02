package org.qinghe.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Runs the command of the setting {@code qinghe.evidence.scan-command}, such as {@code clamdscan --fdpass --no-summary}, with the
 * file's path as its last argument. It answers with 0 for clean and 1 for infected, as ClamAV does.
 */
@Component
class ScanCommand implements VirusScan {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> command;

    ScanCommand(@Value("${qinghe.evidence.scan-command:}") String command) {
        this.command = command.isBlank() ? List.of() : List.of(command.strip().split("\\s+"));
    }

    @Override
    public boolean scans() {
        return !command.isEmpty();
    }

    @Override
    public Verdict scan(Path file) {
        if (!scans()) {
            return Verdict.NOT_SCANNED;
        }
        var whole = new ArrayList<>(command);
        whole.add(file.toAbsolutePath().toString());
        try {
            var process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Verdict.FAILED;
            }
            return switch (process.exitValue()) {
                case 0 -> Verdict.CLEAN;
                case 1 -> Verdict.INFECTED;
                default -> Verdict.FAILED;
            };
        } catch (IOException notThere) {
            return Verdict.FAILED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Verdict.FAILED;
        }
    }
}
