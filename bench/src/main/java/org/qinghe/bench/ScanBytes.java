package org.qinghe.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.Place;
import org.qinghe.earlywarning.Scan;

/**
 * What the replications of a prospective scan read and write at least, counted from how it goes about it: rows of 128 numbers, each
 * with the counts of two replications (of one, where more than 32,767 cases can fall into the windows). For each of the spans the rows of the new period are
 * added to those of the window, and around each place the rows of its neighbours, nearest first, are added up.
 *
 * @param touched by these two loops, wherever the bytes lie
 * @param fromMemory of these, what cannot be in the cache any more: the drawn counts of each period, written once and read once
 */
record ScanBytes(double touched, double fromMemory) {

    private static final int ROW = 128;
    private static final int MOST_IN_HALF = 32_767;

    static ScanBytes of(Simulated study, Scan scan) {
        int places = study.places().size();
        int periods = study.panel().range().length();
        int spans = Math.min(scan.maxWindow(), periods);
        double rounds = Math.ceil((double) scan.replications() / (ROW * halves(study.panel(), scan, periods - spans)));
        double row = ROW * Integer.BYTES;
        double members = members(study, scan);
        double widening = 3 * row * places;
        return new ScanBytes(rounds * spans * (row * members + widening), rounds * spans * 2 * row * places);
    }

    /** Poisson counts vary, and the scan allows for ten standard deviations. */
    private static int halves(Panel panel, Scan scan, int firstPeriod) {
        double all = sum(panel, 0);
        double inWindows = sum(panel, firstPeriod);
        double more = scan.model() == Scan.Model.POISSON
                ? 10 * (Math.sqrt(inWindows * Math.max(0, 1 - inWindows / all)) + 1)
                : 0;
        return inWindows + more <= MOST_IN_HALF ? 2 : 1;
    }

    private static double sum(Panel panel, int from) {
        return panel.series().stream()
                .mapToDouble(series -> Arrays.stream(series.values()).skip(from).sum())
                .sum();
    }

    /** Of all circles around all places together: as many as have at most the largest share of the population, or of the cases. */
    private static double members(Simulated study, Scan scan) {
        double[] sizes = study.panel().series().stream()
                .mapToDouble(series -> size(series, scan))
                .toArray();
        double most = scan.maxShare() * Arrays.stream(sizes).sum();
        return IntStream.range(0, sizes.length)
                .mapToDouble(center -> members(study.places(), center, sizes, most))
                .sum();
    }

    private static double size(Panel.Series series, Scan scan) {
        double[] population = series.population();
        return scan.model() == Scan.Model.POISSON && population != null
                ? population[0]
                : Arrays.stream(series.values()).sum();
    }

    private static int members(List<Place> places, int center, double[] sizes, double most) {
        int[] nearestFirst = IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> places.get(center).kilometresTo(places.get(place))))
                .mapToInt(Integer::intValue)
                .toArray();
        double size = 0;
        int members = 0;
        while (members < nearestFirst.length && size + sizes[nearestFirst[members]] <= most) {
            size += sizes[nearestFirst[members++]];
        }
        return members;
    }
}
