package org.qinghe.earlywarning.cli;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a file: the first 50 problems in words, the others as a number. */
final class Problems {

    private static final int MOST = 50;

    private final String file;
    private final List<String> lines = new ArrayList<>();
    private long more;

    Problems(String file) {
        this.file = file;
    }

    void add(long line, String what) {
        if (lines.size() < MOST) {
            lines.add(file + ":" + line + ": " + what);
        } else {
            more++;
        }
    }

    /** Stops here if anything was wrong so far. */
    void refuse() {
        if (more > 0) {
            lines.add("and " + more + " more " + (more == 1 ? "problem" : "problems"));
        }
        if (!lines.isEmpty()) {
            throw new BadInput(lines);
        }
    }
}
