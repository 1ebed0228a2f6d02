package org.qinghe.files;

import java.nio.file.Path;

/** Looks for viruses in a file before it is kept. */
interface VirusScan {

    /** What a scan says. */
    enum Verdict {
        CLEAN,
        INFECTED,
        /** The scanner could not say; the file is refused. */
        FAILED,
        /** No scanner is configured; the page says so. */
        NOT_SCANNED
    }

    /** Whether a scanner is configured. */
    boolean scans();

    Verdict scan(Path file);
}
