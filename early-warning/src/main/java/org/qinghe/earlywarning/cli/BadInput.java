package org.qinghe.earlywarning.cli;

import java.util.List;

/** What is wrong with the command line or the file, a line for each problem. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> lines;

    BadInput(String line) {
        this(List.of(line));
    }

    BadInput(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = lines;
    }

    List<String> lines() {
        return lines;
    }
}
