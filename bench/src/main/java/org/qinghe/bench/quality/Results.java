package org.qinghe.bench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is finished, in a file, so that an interrupted run goes on where it was. A run of other settings, or of another state of
 * the code, begins anew.
 */
final class Results {

    private final Path file;
    private final Map<String, String> finished = new HashMap<>();

    private Results(Path file) {
        this.file = file;
    }

    /** @param settings everything that the results depend on, in one line */
    static Results in(Path file, String settings) throws IOException {
        Results results = new Results(file);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.isEmpty() || !lines.getFirst().equals(settings)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, settings + "\n");
            return results;
        }
        for (String line : lines.subList(1, lines.size())) {
            int tab = line.lastIndexOf('\t');
            if (tab > 0) {
                results.finished.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        return results;
    }

    /** The result, worked out only if it is not there yet. */
    String of(String what, Work work) throws IOException {
        String known = finished.get(what);
        if (known == null) {
            known = work.result();
            finished.put(what, known);
            Files.writeString(file, what + "\t" + known + "\n", StandardOpenOption.APPEND);
        }
        return known;
    }

    /** What takes long. */
    interface Work {
        String result() throws IOException;
    }
}
