package org.qinghe.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with one file: the first problems in the order of the file, and how many there are in all. */
final class Problems {

    static final int MOST_KEPT = 1000;

    private final List<ImportProblem> kept = new ArrayList<>();
    private long count;

    void add(int line, String column, String cell, ImportProblem.Kind kind, String... details) {
        count++;
        if (kept.size() < MOST_KEPT) {
            kept.add(new ImportProblem(line, column, cell, kind, List.of(details)));
        }
    }

    void add(ImportProblem problem) {
        count++;
        if (kept.size() < MOST_KEPT) {
            kept.add(problem);
        }
    }

    /** Counts problems of the same kind that are not listed one by one. */
    void addUnlisted(long more) {
        count += more;
    }

    /** Whether something is listed for this cell. */
    boolean names(int line, String column) {
        return kept.stream()
                .anyMatch(problem -> problem.line() == line && problem.column().equals(column));
    }

    boolean any() {
        return count > 0;
    }

    long count() {
        return count;
    }

    List<ImportProblem> listed() {
        return kept.stream()
                .sorted(Comparator.comparingInt(ImportProblem::line))
                .toList();
    }

    int room() {
        return MOST_KEPT - kept.size();
    }
}
