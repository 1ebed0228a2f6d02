package org.qinghe.figures;

import java.util.List;

/** A file that cannot be read as rows: damaged, too large when unpacked, or of another kind than it says. */
final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;
    private final ImportProblem.Kind kind;
    private final List<String> details;

    UnreadableFile(int line, ImportProblem.Kind kind, String... details) {
        super(kind + " in line " + line + " " + List.of(details));
        this.line = line;
        this.kind = kind;
        this.details = List.of(details);
    }

    ImportProblem problem() {
        return new ImportProblem(line, "", "", kind, details);
    }
}
