package org.qinghe.safeguards.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.qinghe.demo.DemoRequests;
import org.qinghe.safeguards.release.Protection.Sort;

/**
 * What protection costs in accuracy, on the fictional county's requests for treatment; the tables of {@code docs/figures/privacy.md}
 * are this test's own, with a seed. {@code -Dqinghe.write=true} renews them.
 */
class ReleaseErrorTest {

    private static final Path DOCUMENT = Path.of("../docs/figures/privacy.md");
    private static final String BEGIN = "<!-- computed: begin -->\n";
    private static final String END = "<!-- computed: end -->";
    private static final int ROUNDS = 15;

    private final long[][] weeks = DemoRequests.by(1);
    private final long[][] months = DemoRequests.by(4);

    @Test
    void theDocumentSaysWhatProtectionCosts() throws IOException {
        var computed = hiding() + "\n" + noise();
        var document = Files.readString(DOCUMENT);
        if (Boolean.getBoolean("qinghe.write")) {
            int begin = document.indexOf(BEGIN) + BEGIN.length();
            document = document.substring(0, begin) + computed + document.substring(document.indexOf(END));
            Files.writeString(DOCUMENT, document);
        }
        assertThat(document).as("renew it with -Dqinghe.write=true").contains(BEGIN + computed + END);
    }

    /** Of four budgets and both sorts of noise, what was measured must be what the variance says. */
    @Test
    void theErrorMeasuredIsTheOneToldToReaders() {
        for (var protection : List.of(Protection.laplace("0.3333"), Protection.gaussian("0.021161"))) {
            var noise = Protecting.noise(protection, 1);
            var coins = coins();
            double squares = 0;
            int draws = 20_000;
            for (int i = 0; i < draws; i++) {
                squares += Math.pow(noise.draw(coins), 2);
            }
            assertThat(Math.sqrt(squares / draws) / Math.sqrt(noise.variance())).isBetween(0.97, 1.03);
        }
    }

    private String hiding() {
        var text = new StringBuilder("""
                | small counts hidden | period | mean count of a township | townships shown | of all requests in shown townships | total shown |
                |---|---|---|---|---|---|
                """);
        for (int least : List.of(3, 5, 10)) {
            for (var periods : List.of(weeks, months)) {
                text.append(hiding(least, periods));
            }
        }
        return text.toString();
    }

    private String hiding(int least, long[][] periods) {
        long shown = 0;
        long counted = 0;
        long totals = 0;
        for (var counts : periods) {
            var table = new SmallCells(least).protect(counts);
            shown += table.counts().stream().filter(each -> each.isPresent()).count();
            counted += table.counts().stream().mapToLong(each -> each.orElse(0)).sum();
            totals += table.total().isPresent() ? 1 : 0;
        }
        double cells = (double) periods.length * periods[0].length;
        return String.format(
                Locale.ROOT,
                "| k = %d | %s | %.1f | %.0f %% | %.0f %% | %.0f %% |%n",
                least,
                name(periods),
                sum(periods) / cells,
                100 * shown / cells,
                100.0 * counted / sum(periods),
                100.0 * totals / periods.length);
    }

    private String noise() {
        var text = new StringBuilder("""
                | epsilon of the year | period | noise | each table | mean error of a township | of the county's total |
                |---|---|---|---|---|---|
                """);
        for (var epsilon : List.of("1", "2", "4", "8")) {
            for (var periods : List.of(weeks, months)) {
                for (var sort : List.of(Sort.LAPLACE, Sort.GAUSSIAN)) {
                    text.append(noise(new BigDecimal(epsilon), periods, sort));
                }
            }
        }
        return text.toString();
    }

    private String noise(BigDecimal epsilon, long[][] periods, Sort sort) {
        int tables = periods == weeks ? 52 : 13;
        var strength = YearBudget.allowed(sort, epsilon)
                .divide(BigDecimal.valueOf(tables), sort == Sort.LAPLACE ? 4 : 6, RoundingMode.DOWN);
        var noise = Protecting.noise(new Protection(sort, strength), 1);
        var coins = coins();
        double cellError = 0;
        double totalError = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (var counts : periods) {
                long sum = 0;
                for (long count : counts) {
                    long drawn = noise.draw(coins);
                    sum += drawn;
                    cellError += Math.abs(Math.max(0, count + drawn) - count);
                }
                totalError += Math.abs(sum);
            }
        }
        double all = (double) ROUNDS * periods.length;
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s %s | %.1f | %.0f (%.0f %%) |%n",
                epsilon,
                name(periods),
                sort == Sort.LAPLACE ? "Laplace" : "Gaussian",
                sort == Sort.LAPLACE ? "ε" : "ρ",
                strength.stripTrailingZeros().toPlainString(),
                cellError / all / periods[0].length,
                totalError / all,
                100 * totalError / all / (sum(periods) / (double) periods.length));
    }

    private String name(long[][] periods) {
        return periods == weeks ? "week" : "four weeks";
    }

    private static long sum(long[][] periods) {
        return Arrays.stream(periods).flatMapToLong(LongStream::of).sum();
    }

    private static FairCoins coins() {
        try {
            var random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(7);
            return new FairCoins(random);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
