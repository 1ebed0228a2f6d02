package org.qinghe.bench;

import java.util.Locale;
import org.qinghe.earlywarning.Farrington;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.PeriodRange;
import org.qinghe.earlywarning.Scan;

/**
 * {@code ./qinghe bench bandwidth}: how far the scan and Farrington are from what memory and caches give. Prints two tables for
 * {@code docs/figures}.
 */
public final class Bandwidth {

    private static final int PLACES = 1000;
    private static final int WEEKS = 52;
    private static final int TOWNSHIPS = 50_000;
    private static final int TEN_YEARS = 522;
    private static final int TIMES = 5;

    private Bandwidth() {}

    /** No arguments. */
    public static void main(String[] arguments) {
        print("| GB/s | 1 thread | 2 threads |%n|---|---|---|%n");
        row("triad from memory", Streams.triadFromMemory(1), Streams.triadFromMemory(2));
        row("triad from the first cache, 24 KB", Streams.triadFromCache(1), Streams.triadFromCache(2));
        row("adding rows from memory", Streams.rowsFromMemory(1), Streams.rowsFromMemory(2));
        row("adding rows of " + PLACES + " places", Streams.rowsFromCache(PLACES, 1), Streams.rowsFromCache(PLACES, 2));
        print(
                "%n| | time | touched | GB/s touched | must come from memory | GB/s from memory |%n|---|---|---|---|---|---|%n");
        for (int threads = 1; threads <= 2; threads++) {
            scan(Scan.Model.POISSON, threads);
            scan(Scan.Model.PERMUTATION, threads);
            farrington(threads);
        }
    }

    private static void scan(Scan.Model model, int threads) {
        Simulated study = Simulated.areas(PLACES, WEEKS);
        Scan scan = Scan.withDefaults().withModel(model);
        ScanBytes bytes = ScanBytes.of(study, scan);
        double seconds = best(() -> scan.scan(study.panel(), study.places(), threads));
        String name = "scan, " + model.name().toLowerCase(Locale.ROOT) + ", 999 replications, " + named(threads);
        timed(name, seconds, bytes.touched(), bytes.fromMemory());
    }

    /** The newest week of each series, as a night's run evaluates it. */
    private static void farrington(int threads) {
        Panel panel = Simulated.townships(TOWNSHIPS, TEN_YEARS);
        Farrington farrington = Farrington.withDefaults();
        FarringtonBytes bytes = FarringtonBytes.of(farrington, Simulated.townships(TOWNSHIPS / 100, TEN_YEARS));
        PeriodRange newest = PeriodRange.single(TEN_YEARS - 1);
        double seconds = best(() -> farrington.detect(panel, newest, threads));
        String name = String.format(Locale.ROOT, "Farrington flexible, %,d series, %s", TOWNSHIPS, named(threads));
        timed(name, seconds, bytes.touched() * TOWNSHIPS, bytes.fromMemory() * TOWNSHIPS);
    }

    private static String named(int threads) {
        return threads == 1 ? "1 thread" : threads + " threads";
    }

    private interface Work {
        Object done();
    }

    private static double best(Work work) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            if (work.done().equals("")) {
                throw new IllegalStateException("never; but the compiler must not know");
            }
            best = Math.min(best, (System.nanoTime() - begun) / 1e9);
        }
        return best;
    }

    private static void timed(String name, double seconds, double touched, double fromMemory) {
        print(
                "| %s | %.2f s | %.1f GB | %.1f | %.2f GB | %.2f |%n",
                name, seconds, touched / 1e9, touched / 1e9 / seconds, fromMemory / 1e9, fromMemory / 1e9 / seconds);
    }

    private static void row(String name, double one, double two) {
        print("| %s | %.1f | %.1f |%n", name, one, two);
    }

    private static void print(String format, Object... what) {
        System.out.printf(Locale.ROOT, format, what);
    }
}
