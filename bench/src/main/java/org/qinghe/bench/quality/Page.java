package org.qinghe.bench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of {@code docs/figures}, parts of which a command writes: what lies between two markers. */
record Page(Path file) {

    static Page figures(String name) {
        return new Page(Path.of("docs/figures", name));
    }

    /** Puts the text where the markers of that name are. */
    void write(String part, String text) throws IOException {
        String begin = "<!-- " + part + ": begin -->\n";
        String end = "<!-- " + part + ": end -->";
        String page = Files.readString(file);
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException(file + " has no place for " + part);
        }
        Files.writeString(file, page.substring(0, from + begin.length()) + text + page.substring(to));
        System.err.println("written: " + part + " in " + file);
    }
}
