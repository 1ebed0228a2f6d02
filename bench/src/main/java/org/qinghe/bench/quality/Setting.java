package org.qinghe.bench.quality;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How much is simulated.
 *
 * @param replicates of each scenario and size of outbreak
 * @param calibration replicates of each scenario without outbreak, to set thresholds with
 */
record Setting(String name, int replicates, int calibration, long seed) {

    static final int THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());

    static Setting shortly(long seed) {
        return new Setting("short", 5, 100, seed);
    }

    static Setting fully(long seed, int replicates) {
        return new Setting("full", replicates, Math.max(200, 5 * replicates), seed);
    }

    /** The state of the code that computes, as the launcher tells it. */
    static String commit() {
        return System.getProperty("qinghe.commit", "unknown");
    }

    Path file(String study) {
        return Path.of("bench/target/quality", study + "-" + name + ".tsv");
    }

    String line() {
        return "commit " + commit() + ", seed " + seed + ", " + replicates + " replicates, " + calibration
                + " to calibrate with";
    }

    /** What stands above a table. */
    String heading(String command) {
        return "`./qinghe bench quality " + command + "`, " + LocalDate.now(ZoneOffset.UTC) + ", " + line() + ".\n\n";
    }
}
