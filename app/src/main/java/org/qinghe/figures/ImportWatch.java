package org.qinghe.figures;

import java.time.Duration;

/** Turns how far reading and storing have come into a share of the whole, and passes it on a few times a second. */
final class ImportWatch {

    /** Reading takes about a third of the time, storing the rest. */
    private static final int PERCENT_FOR_READING = 35;

    private static final long PAUSE = Duration.ofMillis(400).toNanos();

    private final long bytes;
    private final FigureImport.Progress[] listeners;
    private long rows;
    private long last = System.nanoTime();

    ImportWatch(long bytes, FigureImport.Progress... listeners) {
        this.bytes = Math.max(1, bytes);
        this.listeners = listeners;
    }

    void read(long bytesRead, long rowsRead) {
        rows = rowsRead;
        tell(PERCENT_FOR_READING * Math.min(1, bytesRead / (double) bytes));
    }

    void staged(long rowsRead) {
        rows = rowsRead;
        tell(PERCENT_FOR_READING);
    }

    void merged(double share) {
        tell(PERCENT_FOR_READING + (100 - PERCENT_FOR_READING) * share);
    }

    private void tell(double percent) {
        long now = System.nanoTime();
        if (now - last >= PAUSE) {
            last = now;
            for (var listener : listeners) {
                listener.at((int) Math.min(99, percent), rows);
            }
        }
    }
}
