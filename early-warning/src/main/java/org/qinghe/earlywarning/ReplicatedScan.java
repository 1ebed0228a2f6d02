package org.qinghe.earlywarning;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The greatest likelihood ratio of each set of counts drawn at random.
 *
 * <p>Many replications are scanned side by side: for a span of time and a place, the counts of the next neighbour of all
 * replications are added and compared with one critical count, in a loop over whole numbers that the compiler turns into
 * vector instructions. Where counts are small enough, one number holds the counts of two replications, each in half of its
 * bits. Only where some count is above the critical one is its ratio computed. The critical counts rise with the least of the
 * replications' greatest ratios so far, so that no window is left out that could be the greatest.
 */
final class ReplicatedScan {

    /** Numbers side by side: enough for vectors, few enough for the cache to hold those of all places. */
    private static final int WIDTH = 128;

    /** The largest count of which two fit into a number, with a bit to spare for each. */
    private static final int LARGEST_HALF = 0x7FFF;

    private static final int HALF_BITS = 16;

    /** More numbers than this are not held at once for each thread. */
    private static final long MOST_NUMBERS = 1 << 25;

    /** As many numbers as half a line of the cache holds; the width is a multiple. */
    private static final int LEAST_WIDTH = 8;

    /** Takes care that no rounding leaves out a count. */
    private static final double ROUNDED_DOWN = 1 - 1e-6;

    /** The level of the critical counts is raised when it has grown by this, which costs a new table. */
    private static final double RISE = 0.25;

    private final Scan scan;
    private final ScanField field;
    private final Circles circles;
    private final Draws draws;
    private final LikelihoodRatio ratio;
    private final CriticalCounts critical;
    private final int width;
    /** How many replications one number holds. */
    private final int halves;
    /** The bits that are set in the difference of limits and counts where no count is above its limit. */
    private final int within;

    private final int firstPeriod;

    /** By period from the first that matters, then by place, then by column: replication r is in column r modulo the width. */
    private final int[][][] cells;

    /** By column from some on, then by period and place. */
    private final int[][] drawn;

    private final int[][] window;
    private final int[] inside;
    private final double[] expectedInWindow;
    private final double[] mean;
    private final int[] limit;
    private final double[] greatest;

    /** By half and column, the square root of the greatest ratio. */
    private final float[][] roots;

    private ReplicatedScan(Scan scan, ScanField field, Circles circles) {
        this.scan = scan;
        this.field = field;
        this.circles = circles;
        width = width(scan, field);
        ratio = new LikelihoodRatio(field.cases(), scan.minCases());
        critical = new CriticalCounts(ratio);
        firstPeriod = firstPeriod(scan, field);
        draws = Draws.of(scan.model(), field, firstPeriod);
        halves = draws.most() <= LARGEST_HALF ? 2 : 1;
        within = halves == 2 ? Integer.MIN_VALUE | LARGEST_HALF + 1 : Integer.MIN_VALUE;
        cells = new int[field.periods() - firstPeriod][field.places()][width];
        drawn = new int[LEAST_WIDTH][cells.length * field.places()];
        window = new int[field.places()][width];
        inside = new int[width];
        expectedInWindow = new double[field.places()];
        mean = new double[field.places()];
        limit = new int[field.places()];
        greatest = new double[width * halves];
        roots = new float[halves][width];
    }

    private static int firstPeriod(Scan scan, ScanField field) {
        return scan.earliestStart(scan.firstEnd(field.periods()));
    }

    /**
     * By replication; each has random numbers of its own, whichever thread draws them. With an early stop those up to the one that
     * was enough, whatever was drawn beyond.
     *
     * @param observed the ratio of the most likely cluster
     */
    static double[] maxima(Scan scan, ScanField field, Circles circles, int threads, double observed) {
        double[] maxima = new double[scan.replications()];
        if (field.cases() == 0) {
            return maxima;
        }
        long[] seeds =
                new java.util.SplittableRandom(scan.seed()).longs(maxima.length).toArray();
        List<ReplicatedScan> batches = IntStream.range(0, Math.min(threads, maxima.length))
                .mapToObj(i -> new ReplicatedScan(scan, field, circles))
                .toList();
        int round = batches.size() * batches.getFirst().greatest.length;
        int done = 0;
        while (done < maxima.length) {
            int end = scan.stopEarly() == 0 ? maxima.length : Math.min(maxima.length, done + round);
            share(batches, seeds, maxima, done, end);
            done = end;
            int enough = enough(maxima, done, observed, scan.stopEarly());
            if (enough > 0) {
                return Arrays.copyOf(maxima, enough);
            }
        }
        return maxima;
    }

    private static void share(List<ReplicatedScan> batches, long[] seeds, double[] maxima, int begin, int end) {
        AtomicInteger next = new AtomicInteger(begin);
        batches.stream()
                .map(batch -> CompletableFuture.runAsync(
                        () -> batch.take(next, seeds, maxima, end), Thread::startVirtualThread))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private void take(AtomicInteger next, long[] seeds, double[] maxima, int end) {
        int size = greatest.length;
        for (int from = next.getAndAdd(size); from < end; from = next.getAndAdd(size)) {
            int to = Math.min(from + size, end);
            run(Arrays.copyOfRange(seeds, from, to));
            System.arraycopy(greatest, 0, maxima, from, to - from);
        }
    }

    /** How many replications it took until so many were at least as likely; 0 if they are not yet, or that is not asked for. */
    private static int enough(double[] maxima, int done, double observed, int asked) {
        int above = 0;
        for (int r = 0; r < done; r++) {
            above += maxima[r] >= observed ? 1 : 0;
            if (above == asked) {
                return asked > 0 ? r + 1 : 0;
            }
        }
        return 0;
    }

    private static int width(Scan scan, ScanField field) {
        long numbers = (long) (field.periods() - firstPeriod(scan, field)) * field.places();
        return Math.clamp(MOST_NUMBERS / numbers / LEAST_WIDTH * LEAST_WIDTH, LEAST_WIDTH, WIDTH);
    }

    private void run(long[] seeds) {
        // A replication that is not asked for has infinity for its greatest ratio, and so never holds back the level.
        Arrays.fill(greatest, Double.POSITIVE_INFINITY);
        Arrays.fill(greatest, 0, seeds.length, 0);
        for (int r = 0; r < greatest.length; r++) {
            roots[r / width][r % width] = (float) greatest[r];
        }
        for (int column = 0; column < width; column += drawn.length) {
            draw(column, seeds);
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

    /** Draws side by side as many columns as fill a line of the cache, or each case would wait for a line of its own. */
    private void draw(int from, long[] seeds) {
        for (int i = 0; i < drawn.length; i++) {
            Arrays.fill(drawn[i], 0);
            for (int half = 0; half < halves; half++) {
                int replication = from + i + half * width;
                if (replication < seeds.length) {
                    draws.into(drawn[i], 1 << half * HALF_BITS, seeds[replication]);
                }
            }
        }
        int cell = 0;
        for (int[][] period : cells) {
            for (int[] place : period) {
                for (int i = 0; i < drawn.length; i++) {
                    place[from + i] = drawn[i][cell];
                }
                cell++;
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
            if ((addFour(a, b, c, d, limit[k], limit[k + 1], limit[k + 2], limit[k + 3], inside) & within) != within) {
                lookAgain(members, k);
            }
        }
        for (; k < members.length; k++) {
            addAndEvaluate(members, k);
        }
    }

    private void addAndEvaluate(int[] members, int k) {
        if ((addOne(window[members[k]], limit[k], inside) & within) != within && mayRaise(k)) {
            evaluate(k);
        }
    }

    /**
     * Whether some count may be more likely than what its own replication has had. An LLR of M needs at least
     * √(2Mμ(1 − μ/C)) cases above what is expected, or more than C − μ cases (see {@link LikelihoodRatio#bound}).
     */
    private boolean mayRaise(int k) {
        double variance = mean[k] * (1 - mean[k] / ratio.cases());
        float least = (float) (mean[k] * ROUNDED_DOWN);
        float perRoot = (float) (Math.sqrt(2 * variance) * ROUNDED_DOWN);
        int most = (int) ((ratio.cases() - mean[k]) * ROUNDED_DOWN) - 1;
        int above = 0;
        for (int half = 0; half < halves; half++) {
            int mask = halves == 2 ? LARGEST_HALF : -1;
            above |= compare(inside, half * HALF_BITS, mask, least, perRoot, most, roots[half]);
        }
        return above < 0;
    }

    /** Negative if some count is above {@code least + perRoot · root} or above {@code most}. */
    private static int compare(int[] inside, int shift, int mask, float least, float perRoot, int most, float[] roots) {
        int above = 0;
        for (int r = 0; r < inside.length; r++) {
            above |= Math.min((int) (least + perRoot * roots[r]), most) - (inside[r] >>> shift & mask);
        }
        return above;
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
            limit[k] = limit(whole[k] ? critical.of(sum) : Integer.MAX_VALUE);
        }
    }

    /** With its uppermost bit set, or that of each half: it stays set when a count is taken off that is not above. */
    private int limit(int count) {
        return halves == 2 ? within | Math.min(count, LARGEST_HALF) * (1 << HALF_BITS | 1) : within | count;
    }

    /** The bits that are set in every difference between limit and counts on the way. */
    private static int addFour(
            int[] a, int[] b, int[] c, int[] d, int limitA, int limitB, int limitC, int limitD, int[] inside) {
        int common = -1;
        for (int r = 0; r < inside.length; r++) {
            int first = inside[r] + a[r];
            int second = first + b[r];
            int third = second + c[r];
            int fourth = third + d[r];
            inside[r] = fourth;
            common &= (limitA - first) & (limitB - second) & (limitC - third) & (limitD - fourth);
        }
        return common;
    }

    private static int addOne(int[] a, int limit, int[] inside) {
        int common = -1;
        for (int r = 0; r < inside.length; r++) {
            int count = inside[r] + a[r];
            inside[r] = count;
            common &= limit - count;
        }
        return common;
    }

    private void lookAgain(int[] members, int from) {
        for (int k = from; k < from + 4; k++) {
            int[] added = window[members[k]];
            for (int r = 0; r < width; r++) {
                inside[r] -= added[r];
            }
        }
        for (int k = from; k < from + 4; k++) {
            addAndEvaluate(members, k);
        }
    }

    private void evaluate(int k) {
        for (int column = 0; column < width; column++) {
            if ((limit[k] - inside[column] & within) != within) {
                for (int half = 0; half < halves; half++) {
                    int count = halves == 2 ? inside[column] >>> half * HALF_BITS & LARGEST_HALF : inside[column];
                    raise(column + half * width, count, mean[k]);
                }
            }
        }
    }

    private void raise(int replication, int count, double expected) {
        if (count > expected && ratio.bound(count, expected) > greatest[replication] * (1 - 1e-9)) {
            greatest[replication] = Math.max(greatest[replication], ratio.of(count, expected));
            roots[replication / width][replication % width] = (float) Math.sqrt(greatest[replication]);
        }
    }
}
