package org.qinghe.oversight.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A measurement rather than a test; docs/figures/assessment.md says how to run it. */
@EnabledIfSystemProperty(named = "qinghe.bench", matches = "true")
class ScoringSpeedTest {

    @Test
    void threeHundredUnitsBySixtyCriteriaByTwelveMonthsTakeLessThanTwoSeconds() {
        var random = new RandomSchemes(1);
        var scheme = random.scheme(60);
        var units = RandomSchemes.units(300);
        var inputs = random.inputs(scheme, units, 0);
        assertThat(scheme.criteria()).hasSize(60);
        double slowest = 0;
        for (int run = 1; run <= 6; run++) {
            long start = System.nanoTime();
            List<UnitScore> scores = Scoring.of(scheme, Given.YEAR, units, inputs);
            double seconds = (System.nanoTime() - start) / 1e9;
            slowest = Math.max(slowest, seconds);
            System.out.printf(
                    Locale.ROOT,
                    "SPEED run %d: %d units, %d inputs, %.3f s%n",
                    run,
                    scores.size(),
                    inputs.size(),
                    seconds);
        }
        assertThat(slowest).isLessThan(2);
    }
}
