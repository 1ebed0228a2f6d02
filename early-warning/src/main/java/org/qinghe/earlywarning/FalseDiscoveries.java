package org.qinghe.earlywarning;

import java.util.Arrays;
import java.util.Locale;

/**
 * Which of many alarms to believe when many series are looked at in one go: keeps the share of false ones among those believed, on
 * average, below a level (false discovery rate). {@link Saffron} does the same for tests that go on for ever.
 */
public final class FalseDiscoveries {

    /** What is assumed of the series among each other. */
    public enum Dependence {
        /**
         * Independent, or each positively dependent on the others (Y. Benjamini, Y. Hochberg, JRSS B 57 (1995) 289–300; for the
         * latter Benjamini and Yekutieli 2001).
         */
        BH,
        /** Any at all, at a price of about log m (Y. Benjamini, D. Yekutieli, Annals of Statistics 29 (2001) 1165–1188). */
        BY;

        /** The word on the command line. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private double price(int tests) {
            double price = 0;
            for (int k = 1; this == BY && k <= tests; k++) {
                price += 1.0 / k;
            }
            return this == BY ? price : 1;
        }
    }

    private FalseDiscoveries() {}

    /**
     * The adjusted p-values: the lowest level of false discoveries at which each would be one of them. {@code NaN} is no test and
     * stays so.
     */
    public static double[] adjusted(double[] p, Dependence dependence) {
        long[] order = order(p);
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        double price = dependence.price(order.length);
        double least = 1;
        for (int k = order.length; k > 0; k--) {
            int test = (int) order[k - 1];
            least = Math.min(least, price * p[test] * order.length / k);
            adjusted[test] = least;
        }
        return adjusted;
    }

    /**
     * The adjusted p-values of alarms among everything that was looked at. What is no alarm by its own detector, say because of few
     * counts, stays none: its p-value is taken for 1, which is cautious.
     *
     * @param p of everything that was looked at
     * @param alarm whether it is an alarm by its own detector
     */
    public static double[] adjusted(double[] p, boolean[] alarm, Dependence dependence) {
        double[] tested = p.clone();
        for (int i = 0; i < p.length; i++) {
            tested[i] = alarm[i] || Double.isNaN(p[i]) ? p[i] : 1;
        }
        return adjusted(tested, dependence);
    }

    /** The tests from the least p-value to the greatest; equal ones in the order given. */
    private static long[] order(double[] p) {
        return java.util.stream.IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> p[i]))
                .mapToLong(Integer::longValue)
                .toArray();
    }
}
