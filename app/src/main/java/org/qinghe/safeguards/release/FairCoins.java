package org.qinghe.safeguards.release;

import java.math.BigInteger;
import java.util.Random;

/**
 * Coins and dice of exact probability, thrown with whole numbers only: no floating-point number is ever drawn, so that no
 * pattern of its low bits tells the count that the noise hides (Mironov 2012).
 *
 * <p>Source: Canonne, Kamath and Steinke, "The Discrete Gaussian for Differential Privacy", NeurIPS 2020, algorithm 1.
 */
final class FairCoins {

    private final Random random;

    /** @param random the source of bits; a {@link java.security.SecureRandom} wherever a real count is protected */
    FairCoins(Random random) {
        this.random = random;
    }

    /** A whole number from 0 to below the bound, each as likely as the other. */
    BigInteger below(BigInteger bound) {
        int bits = bound.subtract(BigInteger.ONE).bitLength();
        while (true) {
            var drawn = new BigInteger(bits, random);
            if (drawn.compareTo(bound) < 0) {
                return drawn;
            }
        }
    }

    boolean fair() {
        return random.nextBoolean();
    }

    /** True with the given probability, which is at most 1. */
    boolean withProbability(Ratio probability) {
        return below(probability.denominator()).compareTo(probability.numerator()) < 0;
    }

    /** True with probability exp(−x). */
    boolean withProbabilityOfExpMinus(Ratio x) {
        var whole = x.floor();
        for (var i = BigInteger.ZERO; i.compareTo(whole) < 0; i = i.add(BigInteger.ONE)) {
            if (!atMostOne(Ratio.of(1, 1))) {
                return false;
            }
        }
        return atMostOne(new Ratio(x.numerator().subtract(whole.multiply(x.denominator())), x.denominator()));
    }

    /** exp(−x) for x of at most 1 as the alternating series of its throws: an odd number of them is a yes. */
    private boolean atMostOne(Ratio x) {
        long throwsMade = 1;
        while (withProbability(new Ratio(x.numerator(), x.denominator().multiply(BigInteger.valueOf(throwsMade))))) {
            throwsMade++;
        }
        return throwsMade % 2 == 1;
    }
}
