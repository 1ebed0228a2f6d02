package org.qinghe.care.capacity;

import java.util.List;

/**
 * How many people will ask in the coming months, with the range in which the number falls in 8 of 10 such forecasts.
 *
 * <p>The method: each month's number is taken to vary around one level, the mean of the past months. Its variance is the mean
 * times a dispersion (the variance of the past months over their mean, at least 1: more scatter than by chance alone widens the
 * range, less does not narrow it). To that comes the uncertainty of the mean itself. The sum over the coming months has mean
 * {@code h m} and variance {@code h d m + h² d m / n}, and the range runs from the 10th to the 90th percentile of the negative
 * binomial distribution with these. There is no trend and no season in it: so few numbers would not carry them.
 *
 * @param months how many past months it rests on
 * @param mean the mean of a month
 * @param dispersion how much more the past months scattered than by chance alone, at least 1
 * @param expected the most likely middle of the coming months together
 * @param low the lower end
 * @param high the upper end
 */
public record Forecast(int months, double mean, double dispersion, double expected, long low, long high) {

    /** Fewer past months say too little. */
    static final int LEAST_MONTHS = 6;

    private static final double LOWER = 0.1;
    private static final double UPPER = 0.9;

    /**
     * Over the next {@code ahead} months together.
     *
     * @param past the number of each past month, at least {@link #LEAST_MONTHS}
     */
    static Forecast of(List<Long> past, int ahead) {
        if (past.size() < LEAST_MONTHS) {
            throw new IllegalArgumentException(past.size() + " months are too few for a forecast");
        }
        int n = past.size();
        double mean = past.stream().mapToLong(Long::longValue).average().orElseThrow();
        double squares =
                past.stream().mapToDouble(each -> (each - mean) * (each - mean)).sum();
        double dispersion = mean == 0 ? 1 : Math.max(1, squares / (n - 1) / mean);
        double level = mean == 0 ? 0.5 / n : mean;
        double expected = ahead * level;
        double variance = ahead * dispersion * level + (double) ahead * ahead * dispersion * level / n;
        return new Forecast(
                n,
                mean,
                dispersion,
                ahead * mean,
                quantile(LOWER, expected, variance),
                quantile(UPPER, expected, variance));
    }

    /**
     * The smallest number whose cumulated probability under the negative binomial distribution reaches {@code p}. Each
     * probability follows from the one before, beginning from that of zero; by logarithms, so that a large mean does not
     * underflow.
     *
     * @param variance greater than the mean
     */
    static long quantile(double p, double mean, double variance) {
        double size = mean * mean / (variance - mean);
        double success = mean / variance;
        double logProbability = size * Math.log(success);
        double reached = Math.exp(logProbability);
        long count = 0;
        while (reached < p) {
            logProbability += Math.log((size + count) / (count + 1) * (1 - success));
            count++;
            reached += Math.exp(logProbability);
        }
        return count;
    }
}
