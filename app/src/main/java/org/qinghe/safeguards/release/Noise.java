package org.qinghe.safeguards.release;

import java.math.BigInteger;

/** Noise on the whole numbers, drawn exactly; the two shapes that differential privacy asks for. */
sealed interface Noise {

    /** One draw. */
    long draw(FairCoins coins);

    /** The draws' variance; what a reader of the protected count must allow for. */
    double variance();

    /**
     * Discrete Laplace (two-sided geometric): the chance of x is proportional to exp(−|x|/scale). A count to which one person
     * adds at most s is ε-differentially private with the scale s/ε (Ghosh, Roughgarden and Sundararajan 2012).
     *
     * <p>Drawn by algorithm 2 of Canonne, Kamath and Steinke 2020.
     *
     * @param scale above 0
     */
    record Laplace(Ratio scale) implements Noise {

        public Laplace {
            if (scale.numerator().signum() == 0) {
                throw new IllegalArgumentException("noise of scale 0 protects nobody");
            }
        }

        @Override
        public long draw(FairCoins coins) {
            while (true) {
                boolean negative = coins.fair();
                var size = size(coins);
                if (!negative || size.signum() != 0) {
                    return (negative ? size.negate() : size).longValueExact();
                }
            }
        }

        /** Geometric with ratio exp(−1/scale): the rest within a block of the numerator, then the number of blocks. */
        private BigInteger size(FairCoins coins) {
            var blockLength = scale.numerator();
            while (true) {
                var rest = coins.below(blockLength);
                if (coins.withProbabilityOfExpMinus(new Ratio(rest, blockLength))) {
                    var blocks = BigInteger.ZERO;
                    while (coins.withProbabilityOfExpMinus(Ratio.of(1, 1))) {
                        blocks = blocks.add(BigInteger.ONE);
                    }
                    return rest.add(blockLength.multiply(blocks)).divide(scale.denominator());
                }
            }
        }

        @Override
        public double variance() {
            double ratio = Math.exp(-1 / scale.value());
            return 2 * ratio / ((1 - ratio) * (1 - ratio));
        }
    }

    /**
     * Discrete Gaussian: the chance of x is proportional to exp(−x²/(2σ²)). A count to which one person adds at most s is
     * s²/(2σ²)-zero-concentrated differentially private.
     *
     * <p>Drawn by algorithm 3 of Canonne, Kamath and Steinke 2020.
     *
     * @param squaredSigma σ², above 0
     */
    record Gaussian(Ratio squaredSigma) implements Noise {

        public Gaussian {
            if (squaredSigma.numerator().signum() == 0) {
                throw new IllegalArgumentException("noise of variance 0 protects nobody");
            }
        }

        @Override
        public long draw(FairCoins coins) {
            var scale = squaredSigma.floor().sqrt().add(BigInteger.ONE);
            var proposal = new Laplace(new Ratio(scale, BigInteger.ONE));
            while (true) {
                long drawn = proposal.draw(coins);
                if (coins.withProbabilityOfExpMinus(distance(drawn, scale))) {
                    return drawn;
                }
            }
        }

        /** (|y| − σ²/t)² / (2σ²), over one denominator. */
        private Ratio distance(long drawn, BigInteger scale) {
            var p = squaredSigma.numerator();
            var q = squaredSigma.denominator();
            var root = BigInteger.valueOf(Math.abs(drawn))
                    .multiply(q)
                    .multiply(scale)
                    .subtract(p);
            return new Ratio(
                    root.multiply(root),
                    BigInteger.TWO.multiply(p).multiply(q).multiply(scale).multiply(scale));
        }

        /** Below σ², by next to nothing once σ exceeds 1 (Canonne, Kamath and Steinke 2020, corollary 9). */
        @Override
        public double variance() {
            return squaredSigma.value();
        }
    }
}
