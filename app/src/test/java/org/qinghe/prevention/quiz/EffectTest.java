package org.qinghe.prevention.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EffectTest {

    /**
     * By hand. Three classes rise from 40, 50 and 60 % to 60, 65 and 85 %: differences 0.20, 0.15, 0.25, mean 0.20. Deviations 0,
     * −0.05, 0.05; sum of squares 0.005; variance 0.005 / 2 = 0.0025; standard error √(0.0025 / 3) = 0.0288675. Student's t with 2
     * degrees of freedom has its 97.5 % point at 4.302653 (printed tables: 4.303); half width 0.124207; interval 0.075793 to
     * 0.324207.
     */
    @Test
    void isTheMeanDifferenceOverClassesWithStudentsInterval() {
        var effect = Effect.of(
                List.of(new ClassResult(0.40, 0.60), new ClassResult(0.50, 0.65), new ClassResult(0.60, 0.85)));
        assertThat(effect.classes()).isEqualTo(3);
        assertThat(effect.before()).isEqualTo(0.50, within(1e-12));
        assertThat(effect.after()).isEqualTo(0.70, within(1e-12));
        assertThat(effect.difference()).isEqualTo(0.20, within(1e-12));
        assertThat(effect.low()).isEqualTo(0.075793, within(1e-6));
        assertThat(effect.high()).isEqualTo(0.324207, within(1e-6));
        assertThat(effect.verdict()).isEqualTo(Effect.Verdict.MORE);
    }

    /** Differences 0.30, −0.10, 0.10: mean 0.10, variance 0.04, error √(0.04 / 3) = 0.11547, half width 0.49683: around 0. */
    @Test
    void saysThatNoDifferenceIsShownWhereTheIntervalHoldsZero() {
        var effect = Effect.of(
                List.of(new ClassResult(0.40, 0.70), new ClassResult(0.50, 0.40), new ClassResult(0.60, 0.70)));
        assertThat(effect.low()).isEqualTo(0.10 - 0.49683, within(1e-5));
        assertThat(effect.verdict()).isEqualTo(Effect.Verdict.NO_DIFFERENCE_SHOWN);
    }

    @Test
    void saysWhereFewerAreRightAfterwards() {
        var effect = Effect.of(
                List.of(new ClassResult(0.60, 0.40), new ClassResult(0.65, 0.50), new ClassResult(0.85, 0.60)));
        assertThat(effect.verdict()).isEqualTo(Effect.Verdict.FEWER);
    }

    @Test
    void statesNothingOfOneClassOrTwo() {
        for (var few : List.of(List.of(new ClassResult(0, 1)), List.of(new ClassResult(0, 1), new ClassResult(0, 1)))) {
            var effect = Effect.of(few);
            assertThat(effect.classes()).isEqualTo(few.size());
            assertThat(effect.stated()).isFalse();
            assertThat(effect.difference()).isZero();
            assertThat(effect.verdict()).isEqualTo(Effect.Verdict.TOO_FEW_CLASSES);
        }
    }

    @Test
    void noIntervalPromisesMoreThanAllOrLessThanNothing() {
        var effect = Effect.of(List.of(new ClassResult(0, 1), new ClassResult(1, 1), new ClassResult(0, 1)));
        assertThat(effect.high()).isEqualTo(1);
        assertThat(effect.low()).isGreaterThanOrEqualTo(-1);
    }
}
