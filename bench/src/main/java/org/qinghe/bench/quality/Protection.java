package org.qinghe.bench.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.qinghe.earlywarning.Panel;

/** How counts are protected before anybody looks at them. */
sealed interface Protection {

    String name();

    Panel.Series of(Panel.Series plain, RandomGenerator random);

    /** As they are. */
    record None() implements Protection {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public Panel.Series of(Panel.Series plain, RandomGenerator random) {
            return plain;
        }
    }

    /**
     * Discrete Laplace noise (Ghosh, Roughgarden and Sundararajan, STOC 2009) on each count, which one person changes by one, cut off at
     * zero as the county publishes it. Its variance is 2q/(1−q)² with q = exp(−ε).
     */
    record Laplace(double epsilon) implements Protection {
        @Override
        public String name() {
            return String.format(Locale.ROOT, "Laplace, ε %s a count", epsilon);
        }

        double variance() {
            double q = Math.exp(-epsilon);
            return 2 * q / ((1 - q) * (1 - q));
        }

        @Override
        public Panel.Series of(Panel.Series plain, RandomGenerator random) {
            return noisy(plain, variance(), () -> {
                double up = geometric(random);
                double down = geometric(random);
                return up - down;
            });
        }

        private double geometric(RandomGenerator random) {
            return Math.floor(Math.log(1 - random.nextDouble()) / -epsilon);
        }
    }

    /** Rounded Gaussian noise of variance 1/(2ρ), in place of the discrete one (Canonne, Kamath and Steinke 2020), which has the same. */
    record Gaussian(double rho) implements Protection {
        @Override
        public String name() {
            return String.format(Locale.ROOT, "Gaussian, ρ %s a count", rho);
        }

        @Override
        public Panel.Series of(Panel.Series plain, RandomGenerator random) {
            double variance = 1 / (2 * rho);
            return noisy(plain, variance, () -> Math.rint(Math.sqrt(variance) * random.nextGaussian()));
        }
    }

    /**
     * Counts from 1 to k − 1 are not told.
     *
     * @param filledIn whether the middle of what they may be stands for them, or they are missing
     */
    record Hidden(int least, boolean filledIn) implements Protection {
        @Override
        public String name() {
            return "counts below " + least + " hidden, " + (filledIn ? "the middle filled in" : "left out");
        }

        @Override
        public Panel.Series of(Panel.Series plain, RandomGenerator random) {
            double stands = filledIn ? least / 2.0 : Double.NaN;
            double[] values = Arrays.stream(plain.values())
                    .map(y -> y > 0 && y < least ? stands : y)
                    .toArray();
            return new Panel.Series(plain.key(), plain.firstPeriod(), values);
        }
    }

    private static Panel.Series noisy(Panel.Series plain, double variance, java.util.function.DoubleSupplier noise) {
        double[] values = Arrays.stream(plain.values())
                .map(y -> Math.max(0, y + noise.getAsDouble()))
                .toArray();
        double[] told = new double[values.length];
        Arrays.fill(told, variance);
        double[] inhabitants = new double[values.length]; // no method here looks at them
        Arrays.fill(inhabitants, 1);
        return new Panel.Series(plain.key(), plain.firstPeriod(), values, inhabitants, told);
    }

    static List<Protection> all() {
        List<Protection> all = new ArrayList<>(List.of(new None()));
        for (double epsilon : new double[] {2, 1, 0.5, 0.2, 0.1}) {
            all.add(new Laplace(epsilon));
        }
        for (double rho : new double[] {0.5, 0.1, 0.02}) {
            all.add(new Gaussian(rho));
        }
        for (int least : new int[] {3, 5, 10}) {
            all.add(new Hidden(least, false));
            all.add(new Hidden(least, true));
        }
        return all;
    }
}
