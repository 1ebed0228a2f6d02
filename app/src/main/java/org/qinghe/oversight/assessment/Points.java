package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Points, exact to 0.01. */
public final class Points {

    static final BigDecimal NONE = BigDecimal.ZERO.setScale(2);
    private static final int FINE = 12;

    private Points() {}

    /** To 0.01, halves away from zero. */
    static BigDecimal round(BigDecimal points) {
        return points.setScale(2, RoundingMode.HALF_UP);
    }

    /** That share of the points, to 0.01; multiplied before it is divided, so that no digit is lost. */
    static BigDecimal share(BigDecimal points, BigDecimal part, BigDecimal whole) {
        return points.multiply(part).divide(whole, 2, RoundingMode.HALF_UP);
    }

    static BigDecimal mean(BigDecimal sum, int count) {
        return sum.divide(BigDecimal.valueOf(count), FINE, RoundingMode.HALF_UP);
    }

    /**
     * Shares points out by weight, to 0.01 each and together exactly the whole: everybody gets the share rounded down, and
     * what remains goes by 0.01 to the largest remainders (Hamilton), the earlier code first where they are equal.
     */
    static Map<String, BigDecimal> apportion(BigDecimal points, Map<String, BigDecimal> weights) {
        record Part(String code, BigInteger cents, BigInteger rest) {}
        int scale = weights.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var whole = points.movePointRight(2).toBigIntegerExact();
        var sum = weights.values().stream().map(each -> scaled(each, scale)).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            return Map.of();
        }
        List<Part> parts = new ArrayList<>();
        weights.forEach((code, weight) -> {
            var divided = whole.multiply(scaled(weight, scale)).divideAndRemainder(sum);
            parts.add(new Part(code, divided[0], divided[1]));
        });
        parts.sort(Comparator.comparing(Part::rest).reversed().thenComparing(Part::code));
        int left = whole.subtract(parts.stream().map(Part::cents).reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        Map<String, BigDecimal> shares = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            shares.put(part.code(), new BigDecimal(i < left ? part.cents().add(BigInteger.ONE) : part.cents(), 2));
        }
        return shares;
    }

    private static BigInteger scaled(BigDecimal weight, int scale) {
        return weight.setScale(Math.max(0, scale)).unscaledValue();
    }
}
