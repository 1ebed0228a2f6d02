package org.qinghe.earlywarning;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes clusters of the most likely windows and says how likely chance alone makes one like them. */
final class ScanReport {

    /** Months, quarters and years repeat themselves after 400 years. */
    private static final int PERIODS_FOR_MEAN_LENGTH = 4800;

    private final Scan scan;
    private final Panel panel;
    private final List<Place> places;
    private final ScanField field;
    private final Circles circles;

    ScanReport(Scan scan, Panel panel, List<Place> places, ScanField field, Circles circles) {
        this.scan = scan;
        this.panel = panel;
        this.places = places;
        this.field = field;
        this.circles = circles;
    }

    /**
     * The clusters, most likely first.
     *
     * @param best of each place
     * @param maxima the greatest ratio of each replication
     */
    ScanResult of(List<ObservedScan.Best> best, double[] maxima) {
        double[] sorted = maxima.clone();
        Arrays.sort(sorted);
        Gumbel gumbel = Gumbel.fitting(sorted);
        List<Cluster> clusters = new ArrayList<>();
        for (ObservedScan.Best one : chosen(best)) {
            int rank = 1 + sorted.length - notBelow(sorted, one.llr());
            if (rank > sorted.length && !clusters.isEmpty()) {
                break;
            }
            boolean stopped = clusters.isEmpty() && scan.stopEarly() > 0 && rank - 1 == scan.stopEarly();
            double p = stopped ? (double) scan.stopEarly() / sorted.length : (double) rank / (sorted.length + 1);
            clusters.add(cluster(clusters.size() + 1, one, p, gumbel));
        }
        return new ScanResult(panel.range(), field.cases(), List.copyOf(clusters));
    }

    /** Most likely first, without those that the more likely ones exclude. */
    private List<ObservedScan.Best> chosen(List<ObservedScan.Best> best) {
        List<ObservedScan.Best> byRatio = new ArrayList<>(best);
        byRatio.sort(Comparator.comparingDouble(ObservedScan.Best::llr).reversed());
        List<ObservedScan.Best> chosen = new ArrayList<>();
        BitSet taken = new BitSet();
        Set<List<Object>> seen = new HashSet<>();
        for (ObservedScan.Best one : byRatio) {
            BitSet areas = areas(one);
            if (scan.overlap() == Scan.Overlap.ANY
                    ? seen.add(List.of(areas, one.start(), one.end()))
                    : !taken.intersects(areas)) {
                chosen.add(one);
                taken.or(areas);
            }
        }
        return chosen;
    }

    private BitSet areas(ObservedScan.Best one) {
        BitSet areas = new BitSet();
        for (int k = 0; k < one.length(); k++) {
            areas.set(circles.members(one.center())[k]);
        }
        return areas;
    }

    /** Where the first value stands that is not below. */
    private static int notBelow(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Cluster cluster(int rank, ObservedScan.Best one, double rankP, Gumbel gumbel) {
        int[] members = Arrays.copyOf(circles.members(one.center()), one.length());
        double gumbelP = gumbel.upperTail(one.llr());
        double p = scan.pValue() == Scan.PValue.RANK ? rankP : gumbelP;
        return new Cluster(
                rank,
                places.get(one.center()).area(),
                places.get(one.center()).kilometresTo(places.get(members[members.length - 1])),
                Arrays.stream(members)
                        .mapToObj(place -> places.get(place).area())
                        .toList(),
                new PeriodRange(
                        panel.range().from() + one.start(), panel.range().from() + one.end()),
                one.count(),
                one.expected(),
                relativeRisk(one),
                one.llr(),
                rankP,
                gumbelP,
                p,
                scan.time() == Scan.Time.PROSPECTIVE ? daysPerPeriod() / p : Double.NaN);
    }

    /** Kulldorff 1997: (c / μ) / ((C − c) / (C − μ)). */
    private double relativeRisk(ObservedScan.Best one) {
        double outside = (field.cases() - one.count()) / (field.cases() - one.expected());
        return scan.model() == Scan.Model.POISSON ? one.count() / one.expected() / outside : Double.NaN;
    }

    /** The mean, where months are not all as long. */
    private double daysPerPeriod() {
        Calendar calendar = panel.calendar();
        return ChronoUnit.DAYS.between(calendar.start(0), calendar.start(PERIODS_FOR_MEAN_LENGTH))
                / (double) PERIODS_FOR_MEAN_LENGTH;
    }
}
