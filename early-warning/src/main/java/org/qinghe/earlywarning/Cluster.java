package org.qinghe.earlywarning;

import java.util.List;

/**
 * A circle and a span of time with more cases than expected.
 *
 * @param rank 1 for the most likely
 * @param center the area in the middle
 * @param radiusKm from it to the farthest area of the cluster, 0 where it is alone
 * @param areas nearest first, the one in the middle before all
 * @param periods the span of time
 * @param observed cases in it
 * @param expected cases, given the model and all cases of the study
 * @param relativeRisk (observed / expected) / (the same outside); undefined for the permutation model, where more cases
 *     inside mean fewer expected outside, and then {@code NaN}
 * @param llr the logarithm of the likelihood ratio, natural
 * @param rankPValue (1 + replications whose greatest ratio is at least as great) / (1 + replications)
 * @param gumbelPValue the same from the fitted Gumbel distribution
 * @param pValue the one of the two that was asked for
 * @param recurrenceIntervalDays how often chance alone shows a cluster as likely if the scan is run once a period: the
 *     length of a period / p; {@code NaN} for retrospective scans
 */
public record Cluster(
        int rank,
        String center,
        double radiusKm,
        List<String> areas,
        PeriodRange periods,
        long observed,
        double expected,
        double relativeRisk,
        double llr,
        double rankPValue,
        double gumbelPValue,
        double pValue,
        double recurrenceIntervalDays) {}
