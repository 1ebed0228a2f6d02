package org.qinghe.earlywarning;

import java.util.Arrays;
import java.util.List;

/**
 * The circles around each place: its neighbours, nearest first, as far as the largest circle reaches. Places that are equally
 * far off come in together.
 */
final class Circles {

    /** Distances that differ by less, relatively, are equal. */
    private static final double TIE = 1e-9;

    private static final double ROUNDING = 1e-12;

    /** The low bits of a distance that give way to the number of the place. */
    private static final int NUMBER_BITS = 21;

    private final int[][] members;
    private final boolean[][] whole;

    private Circles(int places) {
        members = new int[places][];
        whole = new boolean[places][];
    }

    /**
     * The circles around every place.
     *
     * @param size of each place, of which the share is taken
     */
    static Circles around(List<Place> places, double[] size, Scan scan) {
        double[][] points = places.stream().map(Place::onUnitSphere).toArray(double[][]::new);
        double most = scan.maxShare() * Arrays.stream(size).sum() * (1 + ROUNDING);
        Circles circles = new Circles(places.size());
        long[] order = new long[places.size()];
        double[] distances = new double[places.size()];
        for (int center = 0; center < points.length; center++) {
            for (int i = 0; i < points.length; i++) {
                distances[i] = squaredChord(points[center], points[i]);
                order[i] = (Double.doubleToRawLongBits(distances[i]) >>> NUMBER_BITS << NUMBER_BITS) + i;
            }
            // the place itself comes before others in the same spot, whose numbers may be smaller
            order[center] = Long.MIN_VALUE + center;
            Arrays.sort(order);
            circles.fill(center, order, distances, size, most, scan.maxRadiusKm());
        }
        return circles;
    }

    private void fill(int center, long[] order, double[] distances, double[] size, double most, double radius) {
        int[] near = new int[order.length];
        boolean[] ends = new boolean[order.length];
        double sum = 0;
        int length = 0;
        for (int k = 0; k < order.length; k++) {
            int place = place(order[k]);
            sum += size[place];
            if (sum > most || Place.kilometres(distances[place]) > radius * (1 + ROUNDING)) {
                break;
            }
            near[k] = place;
            ends[k] = k + 1 == order.length || isFarther(distances[place(order[k + 1])], distances[place]);
            length = ends[k] ? k + 1 : length;
        }
        members[center] = Arrays.copyOf(near, length);
        whole[center] = Arrays.copyOf(ends, length);
    }

    private static int place(long key) {
        return (int) (key & ((1 << NUMBER_BITS) - 1));
    }

    private static boolean isFarther(double squaredChord, double than) {
        return squaredChord > than * (1 + 2 * TIE);
    }

    private static double squaredChord(double[] a, double[] b) {
        double x = a[0] - b[0];
        double y = a[1] - b[1];
        double z = a[2] - b[2];
        return x * x + y * y + z * z;
    }

    int centers() {
        return members.length;
    }

    /** The places around one, nearest first, itself before all; none if it alone is too large. */
    int[] members(int center) {
        return members[center];
    }

    /** By place, whether a circle ends behind it: not before another that is as far off. */
    boolean[] whole(int center) {
        return whole[center];
    }
}
