package org.qinghe.bench.quality;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A scenario of Noufaily et al. 2013: 624 weeks of negative binomial counts with mean exp(θ + βt + Σ(γ₁cos + γ₂sin)) and
 * variance φ times the mean; four outbreaks in the weeks before, one among the 49 newest, which are tested.
 */
record Scenario(double theta, double beta, double gamma1, double gamma2, double phi, int harmonics) {

    static final int WEEKS = 624;
    static final int TESTED = 49;
    private static final int BASELINE = 312;
    private static final int[] EARLIER_SIZES = {2, 3, 5, 10};
    private static final double CHUNK = 30;

    /** Counts, and how many of them belong to the newest outbreak. */
    record Drawn(double[] counts, double[] outbreak) {

        /** The first week with a case of the newest outbreak, {@link #WEEKS} if there is none. */
        int start() {
            int week = 0;
            while (week < WEEKS && outbreak[week] == 0) {
                week++;
            }
            return week;
        }

        /** One after the last week with a case of it, 0 if there is none. */
        int end() {
            int end = WEEKS;
            while (end > 0 && outbreak[end - 1] == 0) {
                end--;
            }
            return end;
        }
    }

    /** All of them, as transcribed second-hand from the paper's table. */
    static List<Scenario> all() {
        return Resource.lines("scenarios.csv").stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .map(n -> new Scenario(n[1], n[2], n[3], n[4], n[5], (int) n[6]))
                .toList();
    }

    /** One series with a newest outbreak of k standard deviations, as fast as the paper has them. */
    Drawn draw(int k, RandomGenerator random) {
        return draw(k, 1, random);
    }

    /** The same with a newest outbreak whose cases follow the start by a median of so many weeks; the paper has 1. */
    Drawn draw(int k, double medianDelay, RandomGenerator random) {
        double[] counts = new double[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            counts[week] = count(mean(week), random);
        }
        for (int i = 0; i < 4; i++) {
            int size = EARLIER_SIZES[random.nextInt(EARLIER_SIZES.length)];
            add(size, 1, random.nextInt(BASELINE, WEEKS - TESTED), WEEKS - TESTED, counts, random);
        }
        double[] outbreak = new double[WEEKS];
        add(k, medianDelay, random.nextInt(WEEKS - TESTED, WEEKS), WEEKS, outbreak, random);
        for (int week = 0; week < WEEKS; week++) {
            counts[week] += outbreak[week];
        }
        return new Drawn(counts, outbreak);
    }

    private double mean(int week) {
        double log = theta + beta * (week + 1);
        for (int j = 1; j <= harmonics; j++) {
            double angle = 2 * Math.PI * j * (week + 1) / 52;
            log += gamma1 * Math.cos(angle) + gamma2 * Math.sin(angle);
        }
        return Math.exp(log);
    }

    /** Cases follow the start by a log-normal time. */
    private void add(int k, double medianDelay, int start, int end, double[] to, RandomGenerator random) {
        double size = poisson(k * Math.sqrt(phi * mean(start)), random);
        for (int i = 0; i < size; i++) {
            int week = start + (int) (medianDelay * Math.exp(0.5 * random.nextGaussian()));
            if (week < end) {
                to[week]++;
            }
        }
    }

    private double count(double mean, RandomGenerator random) {
        return count(mean, phi, random);
    }

    /** Negative binomial with a variance of phi times the mean; Poisson where phi is 1. */
    static double count(double mean, double phi, RandomGenerator random) {
        return poisson(phi > 1 ? gamma(mean / (phi - 1), random) * (phi - 1) : mean, random);
    }

    /** Marsaglia and Tsang 2000; a shape below 1 is raised by one and taken down by a power of a uniform number. */
    private static double gamma(double shape, RandomGenerator random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double z = random.nextGaussian();
            double root = 1 + z / Math.sqrt(9 * d);
            double v = root * root * root;
            if (v > 0 && Math.log(random.nextDouble()) < z * z / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    static double poisson(double mean, RandomGenerator random) {
        double sum = 0;
        for (double rest = mean; rest > 0; rest -= CHUNK) {
            double limit = Math.exp(-Math.min(rest, CHUNK));
            for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
                sum++;
            }
        }
        return sum;
    }
}
