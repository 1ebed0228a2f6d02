package org.qinghe.earlywarning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the rate of false discoveries below a level over tests that go on for ever, week after week: every test spends of a wealth
 * that discoveries refill, and nothing is spent on tests with a p-value up to λ. Immutable: what comes of a test is the next rule, and
 * {@link #text} is all that need be stored between two runs.
 *
 * <p>A. Ramdas, T. Zrnic, M. Wainwright, M. Jordan, "SAFFRON: an adaptive algorithm for online control of the false discovery rate",
 * ICML 2018, with constant λ:
 *
 * <pre>α(t) = min{λ, (1 − λ) (W₀ γ(t − C₀) + (α − W₀) γ(t − τ₁ − C₁) + Σ (j ≥ 2) α γ(t − τⱼ − Cⱼ))}</pre>
 *
 * <p>τⱼ being the time of the j-th discovery, Cⱼ how many tests since had p ≤ λ, and γ(k) = k⁻ˢ / ζ(s). The rate is kept where the
 * p-values of series without a rise are independent of each other.
 *
 * @param level α, the rate of false discoveries not to be exceeded
 * @param lambda λ, above which a p-value says that there was hardly anything
 * @param wealth W₀, what may be spent before the first discovery
 * @param exponent s, how fast spending falls
 * @param tested how many tests there were
 * @param spent how many of them had p > λ
 * @param discoveries for each discovery, how many tests before it had p > λ; in the order in which they came
 */
public record Saffron(
        double level, double lambda, double wealth, double exponent, long tested, long spent, List<Long> discoveries) {

    private static final double LAMBDA = 0.5;
    private static final double EXPONENT = 1.6;
    private static final String NAME = "saffron-1";

    public Saffron {
        boolean sound = level > 0
                && level < 1
                && lambda > 0
                && lambda < 1
                && wealth > 0
                && wealth <= level
                && exponent > 1
                && exponent <= 10
                && spent >= 0
                && spent + discoveries.size() <= tested
                && isRising(discoveries, spent);
        if (!sound) {
            throw new IllegalArgumentException("the numbers do not fit together");
        }
        discoveries = List.copyOf(discoveries);
    }

    private static boolean isRising(List<Long> discoveries, long most) {
        long before = 0;
        for (long each : discoveries) {
            if (each < before) {
                return false;
            }
            before = each;
        }
        return before <= most;
    }

    /** Before the first test, with λ = 0.5, W₀ = α/2 and s = 1.6, as the authors recommend. */
    public static Saffron start(double level) {
        return new Saffron(level, LAMBDA, level / 2, EXPONENT, 0, 0, List.of());
    }

    /** The level of the next test: it is a discovery if its p-value is not above. */
    public double nextLevel() {
        double sum = wealth * power(spent + 1);
        double refill = level - wealth;
        for (long before : discoveries) {
            sum += refill * power(spent - before + 1);
            refill = level;
        }
        return Math.min(lambda, (1 - lambda) * sum / zeta(exponent));
    }

    /** The rule after a test with this p-value. */
    public Saffron after(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(p + " is no probability");
        }
        List<Long> found = discoveries;
        if (p <= nextLevel()) {
            found = new ArrayList<>(discoveries);
            found.add(spent);
        }
        return new Saffron(level, lambda, wealth, exponent, tested + 1, p > lambda ? spent + 1 : spent, found);
    }

    private double power(long k) {
        return Math.pow(k, -exponent);
    }

    /** Riemann's ζ by the Euler–Maclaurin formula. */
    static double zeta(double s) {
        int n = 20;
        double sum = Math.pow(n, 1 - s) / (s - 1) + Math.pow(n, -s) / 2;
        double third = s * (s + 1) * (s + 2);
        sum += s * Math.pow(n, -s - 1) / 12 - third * Math.pow(n, -s - 3) / 720;
        sum += third * (s + 3) * (s + 4) * Math.pow(n, -s - 5) / 30240;
        for (int k = 1; k < n; k++) {
            sum += Math.pow(k, -s);
        }
        return sum;
    }

    /** One line that {@link #parse} reads. */
    public String text() {
        StringBuilder text = new StringBuilder(NAME);
        text.append(' ').append(level).append(' ').append(lambda).append(' ').append(wealth);
        text.append(' ').append(exponent).append(' ').append(tested).append(' ').append(spent);
        discoveries.forEach(each -> text.append(' ').append(each));
        return text.toString();
    }

    /** What {@link #text} wrote; empty if it is not that. */
    public static Optional<Saffron> parse(String text) {
        String[] words = text.strip().split(" ");
        if (words.length < 7 || !words[0].equals(NAME)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Saffron(
                    Double.parseDouble(words[1]),
                    Double.parseDouble(words[2]),
                    Double.parseDouble(words[3]),
                    Double.parseDouble(words[4]),
                    Long.parseLong(words[5]),
                    Long.parseLong(words[6]),
                    Arrays.stream(words).skip(7).map(Long::valueOf).toList()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
