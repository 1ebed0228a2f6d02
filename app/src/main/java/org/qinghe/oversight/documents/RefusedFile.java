package org.qinghe.oversight.documents;

import java.util.List;
import org.qinghe.files.FileRefused;

/** A file that is not taken as a template, and why. */
final class RefusedFile extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<FileRefused> faults;

    RefusedFile(List<FileRefused> faults) {
        super(faults.getFirst().message());
        this.faults = List.copyOf(faults);
    }

    static RefusedFile of(String message, Object... arguments) {
        return new RefusedFile(List.of(FileRefused.of("documents.word.error." + message, arguments)));
    }

    List<FileRefused> faults() {
        return faults;
    }
}
