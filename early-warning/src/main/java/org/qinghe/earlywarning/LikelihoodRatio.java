package org.qinghe.earlywarning;

/**
 * The logarithm of the likelihood ratio of a window with c of C cases where μ were expected (Kulldorff 1997; the same for
 * the permutation model, Kulldorff et al. 2005):
 *
 * <pre>LLR = c ln(c / μ) + (C − c) ln((C − c) / (C − μ)) if c > μ, else 0</pre>
 */
final class LikelihoodRatio {

    private final int cases;
    private final int minCases;

    LikelihoodRatio(int cases, int minCases) {
        this.cases = cases;
        this.minCases = minCases;
    }

    double of(int count, double expected) {
        if (count <= expected || count < minCases) {
            return 0;
        }
        double outside = (double) cases - count;
        double inside = count * Math.log(count / expected);
        return outside > 0 ? inside + outside * Math.log(outside / (cases - expected)) : inside;
    }

    /**
     * At least the LLR, without a logarithm. LLR is C times the Kullback–Leibler divergence of c/C from p = μ/C, which is at
     * most (c − μ)² / 2μ(1 − p) while c/C ≤ 1 − p (its second derivative 1/x(1 − x) is nowhere greater than at p), and never
     * more than twice that (the χ² divergence).
     */
    double bound(int count, double expected) {
        double excess = count - expected;
        double chiSquare = excess * excess / (expected * (1 - expected / cases));
        return count + expected <= cases ? chiSquare / 2 : chiSquare;
    }

    /** The derivative by the expected count. */
    double slope(int count, double expected) {
        return (cases - count) / (cases - expected) - count / expected;
    }

    int cases() {
        return cases;
    }

    int minCases() {
        return minCases;
    }
}
