package org.qinghe.earlywarning;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The greatest likelihood ratio of each set of counts drawn at random.
 *
 * <p>Many replications are scanned side by side: for a span of time and a place, the counts of the next neighbour of all
 * replications are added and compared with one critical count, in a loop over whole numbers that the compiler turns into
 * vector instructions. Only where some count is above is its ratio computed. The critical counts rise with the least of the
 * replications' greatest ratios so far, so that no window is left out that could be the greatest.
 */
final class ReplicatedScan {

    /** Replications side by side: enough for vectors, few enough for the cache to hold the counts of all places. */
    private static final int WIDTH = 128;

    /** More numbers than this are not held at once for each thread. */
    private static final long MOST_NUMBERS = 1 << 25;

    private static final int LEAST_WIDTH = 8;

    /** The level of the critical counts is raised when it has grown by this, which costs a new table. */
    private static final double RISE = 0.25;

    private final Scan scan;
    private final ScanField field;
    private final Circles circles;
    private final Draws draws;
    private final LikelihoodRatio ratio;
    private final CriticalCounts critical;
    private final int width;
    private final int firstPeriod;

    /** By period from the first that matters, then by place, then by replication. */
    private final int[][][] cells;

    private final int[][] window;
    private final int[] inside;
    private final double[] expectedInWindow;
    private final double[] mean;
    private final int[] limit;
    private final double[] greatest;

    private ReplicatedScan(Scan scan, ScanField field, Circles circles, int width) {
        this.scan = scan;
        this.field = field;
        this.circles = circles;
        this.width = width;
        ratio = new LikelihoodRatio(field.cases(), scan.minCases());
        critical = new CriticalCounts(ratio);
        firstPeriod = firstPeriod(scan, field);
        draws = Draws.of(scan.model(), field, firstPeriod);
        cells = new int[field.periods() - firstPeriod][field.places()][width];
        window = new int[field.places()][width];
        inside = new int[width];
        expectedInWindow = new double[field.places()];
        mean = new double[field.places()];
        limit = new int[field.places()];
        greatest = new double[width];
    }

    private static int firstPeriod(Scan scan, ScanField field) {
        return scan.earliestStart(scan.firstEnd(field.periods()));
    }

    /** By replication; each has random numbers of its own, whichever thread draws them. */
    static double[] maxima(Scan scan, ScanField field, Circles circles, int threads) {
        double[] maxima = new double[scan.replications()];
        if (field.cases() == 0) {
            return maxima;
        }
        long[] seeds =
                new java.util.SplittableRandom(scan.seed()).longs(maxima.length).toArray();
        int width = width(scan, field);
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            ReplicatedScan batch = new ReplicatedScan(scan, field, circles, width);
            for (int from = next.getAndAdd(width); from < maxima.length; from = next.getAndAdd(width)) {
                int end = Math.min(from + width, maxima.length);
                batch.run(Arrays.copyOfRange(seeds, from, end));
                System.arraycopy(batch.greatest, 0, maxima, from, end - from);
            }
        };
        int batches = (maxima.length + width - 1) / width;
        IntStream.range(0, Math.min(threads, batches))
                .mapToObj(i -> CompletableFuture.runAsync(work, Thread::startVirtualThread))
                .toList()
                .forEach(CompletableFuture::join);
        return maxima;
    }

    private static int width(Scan scan, ScanField field) {
        long numbers = (long) (field.periods() - firstPeriod(scan, field)) * field.places();
        return Math.clamp(MOST_NUMBERS / numbers, LEAST_WIDTH, WIDTH);
    }

    private void run(long[] seeds) {
        for (int[][] period : cells) {
            for (int[] place : period) {
                Arrays.fill(place, 0);
            }
        }
        // A replication that is not asked for has infinity for its greatest ratio, and so never holds back the level.
        Arrays.fill(greatest, Double.POSITIVE_INFINITY);
        Arrays.fill(greatest, 0, seeds.length, 0);
        for (int r = 0; r < seeds.length; r++) {
            draws.into(cells, r, seeds[r]);
        }
        critical.setLevel(0);
        for (int end = scan.firstEnd(field.periods()); end <= field.periods(); end++) {
            for (int[] place : window) {
                Arrays.fill(place, 0);
            }
            Arrays.fill(expectedInWindow, 0);
            for (int start = end - 1; start >= scan.earliestStart(end); start--) {
                widen(start);
                for (int center = 0; center < circles.centers(); center++) {
                    around(center);
                }
            }
        }
    }

    private void widen(int period) {
        int[][] added = cells[period - firstPeriod];
        double[] expected = field.expected()[period];
        for (int place = 0; place < window.length; place++) {
            add(added[place], window[place]);
            expectedInWindow[place] += expected[place];
        }
    }

    private static void add(int[] what, int[] to) {
        for (int r = 0; r < to.length; r++) {
            to[r] += what[r];
        }
    }

    private void around(int center) {
        int[] members = circles.members(center);
        raiseLevel();
        fillLimits(members, circles.whole(center));
        Arrays.fill(inside, 0);
        int k = 0;
        for (; k + 4 <= members.length; k += 4) {
            int[] a = window[members[k]];
            int[] b = window[members[k + 1]];
            int[] c = window[members[k + 2]];
            int[] d = window[members[k + 3]];
            if (addFour(a, b, c, d, limit[k], limit[k + 1], limit[k + 2], limit[k + 3], inside) < 0) {
                lookAgain(members, k);
            }
        }
        for (; k < members.length; k++) {
            add(window[members[k]], inside);
            evaluate(k);
        }
    }

    private void raiseLevel() {
        double least = Double.POSITIVE_INFINITY;
        for (double one : greatest) {
            least = Math.min(least, one);
        }
        if (least > critical.level() + RISE) {
            critical.setLevel(least);
        }
    }

    private void fillLimits(int[] members, boolean[] whole) {
        double sum = 0;
        for (int k = 0; k < members.length; k++) {
            sum += expectedInWindow[members[k]];
            mean[k] = sum;
            limit[k] = whole[k] ? critical.of(sum) : Integer.MAX_VALUE;
        }
    }

    /** Negative if any count on the way is above its limit: the sign of a difference is that of all of them or-ed together. */
    private static int addFour(
            int[] a, int[] b, int[] c, int[] d, int limitA, int limitB, int limitC, int limitD, int[] inside) {
        int above = 0;
        for (int r = 0; r < inside.length; r++) {
            int first = inside[r] + a[r];
            int second = first + b[r];
            int third = second + c[r];
            int fourth = third + d[r];
            inside[r] = fourth;
            above |= (limitA - first) | (limitB - second) | (limitC - third) | (limitD - fourth);
        }
        return above;
    }

    private void lookAgain(int[] members, int from) {
        for (int k = from; k < from + 4; k++) {
            int[] added = window[members[k]];
            for (int r = 0; r < width; r++) {
                inside[r] -= added[r];
            }
        }
        for (int k = from; k < from + 4; k++) {
            add(window[members[k]], inside);
            evaluate(k);
        }
    }

    private void evaluate(int k) {
        int most = limit[k];
        for (int r = 0; r < width; r++) {
            if (inside[r] > most && ratio.bound(inside[r], mean[k]) > greatest[r] * (1 - 1e-9)) {
                greatest[r] = Math.max(greatest[r], ratio.of(inside[r], mean[k]));
            }
        }
    }
}
