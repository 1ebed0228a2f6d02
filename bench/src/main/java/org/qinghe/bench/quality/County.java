package org.qinghe.bench.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.PeriodRange;
import org.qinghe.earlywarning.Place;

/**
 * A county of 28 townships, simulated: 3,000 to 40,000 inhabitants on 60 × 60 km, together 20 cases a week, between 0.1 and 2 in a
 * township, with a season and somewhat more variance than chance.
 */
final class County {

    static final int TOWNSHIPS = 28;
    static final int TESTED = 26;
    static final int WEEKS = 5 * 52 + 26 + TESTED;
    static final PeriodRange RANGE = new PeriodRange(WEEKS - TESTED, WEEKS);

    /** A township and its four nearest. */
    static final int NEIGHBOURHOOD = 5;

    private static final double CASES_A_WEEK = 20;
    private static final double DISPERSION = 1.3;
    private static final double SEASON = 0.2;

    final List<Place> places = new ArrayList<>();
    final double[] population = new double[TOWNSHIPS];
    final int[][] nearest = new int[TOWNSHIPS][];

    /** Where an outbreak takes place. */
    enum Extent {
        NOWHERE,
        TOWNSHIP,
        NEIGHBOURS,
        COUNTY
    }

    /**
     * Counts by township and week, and how many cases of the outbreak fall into each week.
     *
     * @param counts by township
     */
    record Drawn(double[][] counts, double[] outbreak) {}

    County(long seed) {
        RandomGenerator random = Sample.random(seed, 28);
        for (int i = 0; i < TOWNSHIPS; i++) {
            places.add(new Place("T" + i, 27 + 0.54 * random.nextDouble(), 102 + 0.6 * random.nextDouble()));
            population[i] = Math.clamp(12_000 * Math.exp(0.7 * random.nextGaussian()), 3_000, 40_000);
        }
        for (int i = 0; i < TOWNSHIPS; i++) {
            Place centre = places.get(i);
            nearest[i] = IntStream.range(0, TOWNSHIPS)
                    .boxed()
                    .sorted(Comparator.comparingDouble(j -> centre.kilometresTo(places.get(j))))
                    .limit(NEIGHBOURHOOD)
                    .mapToInt(j -> j)
                    .toArray();
        }
    }

    /** With an outbreak of so many cases on average, about half of them in its first week. */
    Drawn draw(Extent extent, double cases, RandomGenerator random) {
        double all = Arrays.stream(population).sum();
        double[][] counts = new double[TOWNSHIPS][WEEKS];
        for (int i = 0; i < TOWNSHIPS; i++) {
            for (int week = 0; week < WEEKS; week++) {
                double season = 1 + SEASON * Math.cos(2 * Math.PI * week / 52);
                counts[i][week] = Scenario.count(CASES_A_WEEK * population[i] / all * season, DISPERSION, random);
            }
        }
        double[] outbreak = new double[WEEKS];
        int[] where = where(extent, random);
        int start = random.nextInt(RANGE.from(), RANGE.end() - 3);
        double size = where.length == 0 ? 0 : Scenario.poisson(cases, random);
        for (int c = 0; c < size; c++) {
            int week = start + (int) Math.exp(0.5 * random.nextGaussian());
            if (week < WEEKS) {
                counts[where[random.nextInt(where.length)]][week]++;
                outbreak[week]++;
            }
        }
        return new Drawn(counts, outbreak);
    }

    private int[] where(Extent extent, RandomGenerator random) {
        int centre = random.nextInt(TOWNSHIPS);
        return switch (extent) {
            case NOWHERE -> new int[0];
            case TOWNSHIP -> new int[] {centre};
            case NEIGHBOURS -> nearest[centre];
            case COUNTY -> IntStream.range(0, TOWNSHIPS).toArray();
        };
    }

    /** Each township a series. */
    Panel townships(Drawn drawn) {
        return panel(IntStream.range(0, TOWNSHIPS).mapToObj(i -> new int[] {i}).toList(), drawn);
    }

    /** Each township with its nearest ones a series. */
    Panel neighbourhoods(Drawn drawn) {
        return panel(List.of(nearest), drawn);
    }

    Panel whole(Drawn drawn) {
        return panel(List.of(IntStream.range(0, TOWNSHIPS).toArray()), drawn);
    }

    private Panel panel(List<int[]> groups, Drawn drawn) {
        List<Panel.Series> series = new ArrayList<>();
        for (int[] group : groups) {
            double[] sum = new double[WEEKS];
            for (int i : group) {
                Arrays.setAll(sum, week -> sum[week] + drawn.counts()[i][week]);
            }
            series.add(new Panel.Series(new Panel.Key("T" + series.size(), "simulated"), 0, sum));
        }
        return new Panel(Sample.CALENDAR, series);
    }
}
