package org.qinghe.bench;

import java.util.Arrays;
import java.util.concurrent.CyclicBarrier;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/** How many bytes a second loops get that do next to nothing with them: what a computation of the same kind could have at most. */
final class Streams {

    private static final int TIMES = 12;
    private static final long LEAST_BYTES = 1L << 30;
    private static final int ROW = 128;
    private static final int MEMORY = 1 << 28;

    private Streams() {}

    /** {@code a = b + q · c} over numbers of double precision, three arrays of a quarter of a gigabyte together (McCalpin's STREAM). */
    static double triadFromMemory(int threads) {
        return triad(MEMORY / 3 / Double.BYTES, threads);
    }

    /** The same over three arrays that together have the size of what one of Farrington's fits works on. */
    static double triadFromCache(int threads) {
        return triad(1000, threads);
    }

    /** Rows of 128 whole numbers added to one row, as the scan adds neighbours, from so many bytes of rows. */
    static double rowsFromMemory(int threads) {
        return rows(MEMORY / ROW / Integer.BYTES, threads);
    }

    /** The same from as many rows as there are places. */
    static double rowsFromCache(int places, int threads) {
        return rows(places, threads);
    }

    private static double triad(int length, int threads) {
        return best(threads, () -> {
            double[] a = new double[length];
            double[] b = new double[length];
            double[] c = new double[length];
            Arrays.fill(b, 1);
            Arrays.fill(c, 2);
            long bytes = 3L * Double.BYTES * length;
            return new Loop(bytes, () -> triad(a, b, c));
        });
    }

    private static double triad(double[] a, double[] b, double[] c) {
        for (int i = 0; i < a.length; i++) {
            a[i] = b[i] + 3 * c[i];
        }
        return a[a.length / 2];
    }

    private static double rows(int number, int threads) {
        return best(threads, () -> {
            int[][] rows = new int[number][ROW];
            int[] sum = new int[ROW];
            return new Loop((long) number * ROW * Integer.BYTES, () -> add(rows, sum));
        });
    }

    private static double add(int[][] rows, int[] sum) {
        for (int k = 0; k + 4 <= rows.length; k += 4) {
            addFour(rows[k], rows[k + 1], rows[k + 2], rows[k + 3], sum);
        }
        return sum[0];
    }

    private static void addFour(int[] a, int[] b, int[] c, int[] d, int[] sum) {
        for (int r = 0; r < sum.length; r++) {
            sum[r] += a[r] + b[r] + c[r] + d[r];
        }
    }

    /**
     * One pass over arrays of a thread's own.
     *
     * @param bytes that it reads and writes
     */
    private record Loop(long bytes, DoubleSupplier pass) {

        int passes() {
            return (int) Math.max(1, LEAST_BYTES / bytes);
        }

        double run() {
            double seen = 0;
            for (int i = passes(); i > 0; i--) {
                seen += pass.getAsDouble();
            }
            return seen;
        }
    }

    private interface Making {
        Loop make();
    }

    /** Gigabytes a second of all threads together in the best of some tries; the first ones only bring the compiler round. */
    private static double best(int threads, Making making) {
        Loop[] loops = IntStream.range(0, threads).mapToObj(i -> making.make()).toArray(Loop[]::new);
        double best = 0;
        for (int i = 0; i < TIMES; i++) {
            double seconds = together(loops);
            double bytes = Arrays.stream(loops)
                    .mapToDouble(loop -> (double) loop.bytes() * loop.passes())
                    .sum();
            best = Math.max(best, bytes / seconds / 1e9);
        }
        return best;
    }

    /** From when the first thread begins until the last one is done. */
    private static double together(Loop[] loops) {
        var gate = new CyclicBarrier(loops.length);
        long[] begun = new long[loops.length];
        long[] done = new long[loops.length];
        Thread[] threads = IntStream.range(0, loops.length)
                .mapToObj(i -> Thread.ofPlatform().start(() -> {
                    pass(gate);
                    begun[i] = System.nanoTime();
                    if (loops[i].run() == 0.5) {
                        throw new IllegalStateException("never; but the compiler must not know");
                    }
                    done[i] = System.nanoTime();
                }))
                .toArray(Thread[]::new);
        for (Thread thread : threads) {
            join(thread);
        }
        return (Arrays.stream(done).max().orElseThrow()
                        - Arrays.stream(begun).min().orElseThrow())
                / 1e9;
    }

    private static void pass(CyclicBarrier gate) {
        try {
            gate.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
