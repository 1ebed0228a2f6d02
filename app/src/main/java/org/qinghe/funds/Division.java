package org.qinghe.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Divides money by a formula. Everybody gets the minimum; the rest is divided by each factor in proportion to the units'
 * numbers, a factor that nobody has a number of equally. Where the units of townships and villages get less than their
 * floor together, they are raised to it in proportion, and the others lowered. The cents that are left over by rounding
 * down go to the largest remainders, between equals by code, so that the sum is the whole.
 *
 * <p>More of a factor never means less money, but for one cent that rounding may cost.
 */
final class Division {

    private static final int EXACT = 30;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BigDecimal pool;
    private final Formula formula;
    private final List<Claim> claims;

    private Division(BigDecimal pool, Formula formula, List<Claim> claims) {
        this.pool = pool;
        this.formula = formula;
        this.claims = claims.stream().sorted(Comparator.comparing(Claim::code)).toList();
    }

    /** In code order. The formula must be possible; see {@link #possible}. */
    static List<Share> of(BigDecimal pool, Formula formula, List<Claim> claims) {
        return new Division(pool, formula, claims).shares();
    }

    /** Whether there is enough for every minimum, also after the floor. */
    static boolean possible(BigDecimal pool, Formula formula, List<Claim> claims) {
        var others = claims.stream().filter(claim -> !claim.grassroots()).count();
        var left = pool.subtract(floor(pool, formula));
        return !claims.isEmpty()
                && times(formula.minimum(), claims.size()).compareTo(pool) <= 0
                && (formula.floor() == 0 || others < claims.size())
                && times(formula.minimum(), others).compareTo(left) <= 0;
    }

    private static BigDecimal floor(BigDecimal pool, Formula formula) {
        return pool.multiply(BigDecimal.valueOf(formula.floor())).divide(HUNDRED, 2, RoundingMode.CEILING);
    }

    private static BigDecimal times(BigDecimal amount, long count) {
        return amount.multiply(BigDecimal.valueOf(count));
    }

    private List<Share> shares() {
        Map<Claim, Map<Factor, BigDecimal>> parts =
                claims.stream().collect(Collectors.toMap(claim -> claim, this::parts));
        Map<Claim, BigDecimal> wanted = new HashMap<>();
        parts.forEach(
                (claim, its) -> wanted.put(claim, its.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        var amounts = amounts(wanted);
        return claims.stream()
                .map(claim -> share(claim, of(parts, claim), of(amounts, claim)))
                .toList();
    }

    private static <T> T of(Map<Claim, T> map, Claim claim) {
        return java.util.Objects.requireNonNull(map.get(claim));
    }

    private Map<Factor, BigDecimal> parts(Claim claim) {
        var rest = pool.subtract(times(formula.minimum(), claims.size()));
        Map<Factor, BigDecimal> parts = new EnumMap<>(Factor.class);
        for (var factor : Factor.values()) {
            if (formula.weight(factor) > 0) {
                var all = claims.stream().map(each -> each.value(factor)).reduce(BigDecimal.ZERO, BigDecimal::add);
                var weighted = rest.multiply(BigDecimal.valueOf(formula.weight(factor)));
                parts.put(
                        factor,
                        all.signum() == 0
                                ? weighted.divide(times(HUNDRED, claims.size()), EXACT, RoundingMode.DOWN)
                                : weighted.multiply(claim.value(factor))
                                        .divide(HUNDRED.multiply(all), EXACT, RoundingMode.DOWN));
            }
        }
        return parts;
    }

    private Map<Claim, BigDecimal> amounts(Map<Claim, BigDecimal> wanted) {
        var freely = rounded(claims, wanted, pool);
        var floor = floor(pool, formula);
        var low = claims.stream().filter(Claim::grassroots).toList();
        var reached = low.stream().map(claim -> of(freely, claim)).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (reached.compareTo(floor) >= 0) {
            return freely;
        }
        var high = claims.stream().filter(claim -> !claim.grassroots()).toList();
        Map<Claim, BigDecimal> levelled = new HashMap<>(rounded(low, wanted, floor));
        levelled.putAll(rounded(high, wanted, pool.subtract(floor)));
        return levelled;
    }

    /** The minimum for each and the rest of the whole in proportion to what is wanted, to the cent. */
    private Map<Claim, BigDecimal> rounded(List<Claim> group, Map<Claim, BigDecimal> wanted, BigDecimal whole) {
        var rest = whole.subtract(times(formula.minimum(), group.size()));
        var all = group.stream().map(claim -> of(wanted, claim)).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<Claim, BigDecimal> exact = new HashMap<>();
        Map<Claim, BigDecimal> amounts = new HashMap<>();
        for (var claim : group) {
            exact.put(
                    claim,
                    all.signum() == 0
                            ? rest.divide(BigDecimal.valueOf(group.size()), EXACT, RoundingMode.DOWN)
                            : rest.multiply(of(wanted, claim)).divide(all, EXACT, RoundingMode.DOWN));
            amounts.put(claim, of(exact, claim).setScale(2, RoundingMode.DOWN));
        }
        var cents = rest.subtract(amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .movePointRight(2)
                .longValueExact();
        group.stream()
                .sorted(Comparator.<Claim, BigDecimal>comparing(
                                claim -> of(amounts, claim).subtract(of(exact, claim)))
                        .thenComparing(Claim::code))
                .limit(cents)
                .forEach(claim -> amounts.merge(claim, new BigDecimal("0.01"), BigDecimal::add));
        amounts.replaceAll((claim, amount) -> amount.add(formula.minimum()).setScale(2));
        return amounts;
    }

    private Share share(Claim claim, Map<Factor, BigDecimal> parts, BigDecimal amount) {
        Map<Factor, BigDecimal> shown = new EnumMap<>(Factor.class);
        parts.forEach((factor, part) -> shown.put(factor, part.setScale(2, RoundingMode.HALF_UP)));
        var minimum = formula.minimum().setScale(2);
        var levelling = shown.values().stream().reduce(amount.subtract(minimum), BigDecimal::subtract);
        return new Share(claim, minimum, shown, levelling, amount);
    }
}
