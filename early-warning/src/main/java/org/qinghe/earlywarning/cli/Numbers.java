package org.qinghe.earlywarning.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as C's {@code %.17g} writes them: 17 significant digits, which read back as the same double. */
final class Numbers {

    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);
    private static final double LARGEST_WHOLE = 1e15;
    private static final int LEAST_EXPONENT = -5;
    private static final int MOST_EXPONENT = 16;

    private Numbers() {}

    /** Empty where the number is not defined. */
    static String text(double number) {
        if (!(Math.abs(number) < Double.POSITIVE_INFINITY)) {
            return "";
        }
        if (number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE) {
            return Long.toString((long) number);
        }
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent <= LEAST_EXPONENT || exponent > MOST_EXPONENT
                ? scientific(rounded, exponent)
                : rounded.toPlainString();
    }

    private static String scientific(BigDecimal number, int exponent) {
        String digits = number.scaleByPowerOfTen(-exponent).toPlainString();
        int size = Math.abs(exponent);
        return digits + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + size;
    }
}
