package org.qinghe.earlywarning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the most likely window around each place in the counts as they are. */
final class ObservedScan {

    /**
     * The most likely window around a place.
     *
     * @param center the place in the middle
     * @param length how many of its neighbours, itself included, belong to it
     * @param start the first period
     * @param end one after the last
     */
    record Best(int center, int length, int start, int end, int count, double expected, double llr) {}

    private final Scan scan;
    private final ScanField field;
    private final Circles circles;
    private final LikelihoodRatio ratio;
    private final @Nullable Best[] best;

    private ObservedScan(Scan scan, ScanField field, Circles circles) {
        this.scan = scan;
        this.field = field;
        this.circles = circles;
        ratio = new LikelihoodRatio(field.cases(), scan.minCases());
        best = new Best[circles.centers()];
    }

    /** By center; places around which nothing is above what is expected are left out. */
    static List<Best> bestOfEachCircle(Scan scan, ScanField field, Circles circles, int threads) {
        ObservedScan search = new ObservedScan(scan, field, circles);
        IntStream.range(0, threads)
                .mapToObj(i -> CompletableFuture.runAsync(() -> search.every(threads, i), Thread::startVirtualThread))
                .toList()
                .forEach(CompletableFuture::join);
        List<Best> found = new ArrayList<>();
        for (Best one : search.best) {
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    private void every(int step, int first) {
        int[] counts = new int[field.places()];
        double[] expected = new double[field.places()];
        for (int end = scan.firstEnd(field.periods()); end <= field.periods(); end++) {
            java.util.Arrays.fill(counts, 0);
            java.util.Arrays.fill(expected, 0);
            for (int start = end - 1; start >= scan.earliestStart(end); start--) {
                for (int place = 0; place < counts.length; place++) {
                    counts[place] += field.counts()[start][place];
                    expected[place] += field.expected()[start][place];
                }
                for (int center = first; center < circles.centers(); center += step) {
                    around(center, start, end, counts, expected);
                }
            }
        }
    }

    private void around(int center, int start, int end, int[] counts, double[] expected) {
        int[] members = circles.members(center);
        boolean[] whole = circles.whole(center);
        Best known = best[center];
        double most = known == null ? 0 : known.llr;
        int count = 0;
        double mean = 0;
        for (int k = 0; k < members.length; k++) {
            count += counts[members[k]];
            mean += expected[members[k]];
            if (whole[k] && count > mean && ratio.bound(count, mean) > most * (1 - 1e-9)) {
                double llr = ratio.of(count, mean);
                if (llr > most) {
                    most = llr;
                    best[center] = new Best(center, k + 1, start, end, count, mean, llr);
                }
            }
        }
    }
}
