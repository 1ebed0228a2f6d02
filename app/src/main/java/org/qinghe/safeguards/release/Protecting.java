package org.qinghe.safeguards.release;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.OptionalLong;
import org.qinghe.safeguards.release.Protection.Sort;
import org.springframework.stereotype.Component;

/**
 * Makes of counts a table that may be shown.
 *
 * <p>The neighbour of a table is the one without everything that one person added, which is at most {@code most} over all areas
 * (in the sum of absolute differences, and so in their root mean square too). Sources: Dwork, McSherry, Nissim and Smith 2006
 * for Laplace noise; Bun and Steinke 2016, proposition 1.6, for Gaussian noise; both discrete, see {@link Noise}.
 */
@Component
final class Protecting {

    private final FairCoins coins = new FairCoins(new SecureRandom());

    /** What may be shown; the total is shown where nothing is hidden by it, and of noise it is the reader's own sum. */
    SmallCells.Shown protect(Protection protection, int most, List<Long> counts) {
        if (protection.sort() == Sort.MINIMUM_CELL) {
            return new SmallCells(leastShown(protection, most))
                    .protect(counts.stream().mapToLong(Long::longValue).toArray());
        }
        var noise = noise(protection, most);
        return new SmallCells.Shown(
                counts.stream()
                        .map(count -> OptionalLong.of(count + noise.draw(coins)))
                        .toList(),
                OptionalLong.empty());
    }

    /** Where one person adds at most that many, a count of so much has at least the wanted number of people behind it. */
    static int leastShown(Protection protection, int most) {
        return Math.multiplyExact(protection.strength().intValueExact(), most);
    }

    /** The noise of a protection that has one. */
    static Noise noise(Protection protection, int most) {
        var strength = protection.strength();
        var bound = BigInteger.valueOf(most);
        var scaled = BigInteger.TEN.pow(strength.scale());
        var parts = strength.unscaledValue();
        return switch (protection.sort()) {
            case MINIMUM_CELL -> throw new IllegalArgumentException("hiding is no noise");
            case LAPLACE -> new Noise.Laplace(new Ratio(bound.multiply(scaled), parts));
            case GAUSSIAN ->
                new Noise.Gaussian(new Ratio(bound.multiply(bound).multiply(scaled), parts.multiply(BigInteger.TWO)));
        };
    }
}
