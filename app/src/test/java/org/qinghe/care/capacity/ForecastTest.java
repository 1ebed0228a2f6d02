package org.qinghe.care.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Held against R's {@code qnbinom(c(.1, .9), size = mu^2 / (v - mu), mu = mu)} with {@code mu = 3 m},
 * {@code v = 3 d m + 9 d m / n}, {@code d = max(1, var(x) / m)}.
 */
class ForecastTest {

    @Test
    void monthsThatDifferNoMoreThanByChanceGiveANarrowRange() {
        var forecast = Forecast.of(List.of(4L, 6L, 5L, 3L, 7L, 5L, 4L, 6L, 5L, 5L, 4L, 6L), 3);
        assertThat(forecast).isEqualTo(new Forecast(12, 5, 1, 15, 10, 21));
    }

    @Test
    void monthsThatDifferMuchGiveAWideOne() {
        var forecast = Forecast.of(List.of(2L, 9L, 0L, 12L, 3L, 1L, 15L, 4L, 2L, 8L, 0L, 4L), 3);
        assertThat(forecast.dispersion()).isCloseTo(4.8, within(1e-12));
        assertThat(forecast).extracting(Forecast::low, Forecast::high).containsExactly(5L, 28L);
    }

    @Test
    void largeNumbersAreWorkedOutToo() {
        var forecast = Forecast.of(List.of(210L, 190L, 250L, 180L, 230L, 205L, 199L, 241L, 222L, 187L, 215L, 208L), 3);
        assertThat(forecast.dispersion()).isCloseTo(2.186512345, within(1e-9));
        assertThat(forecast).extracting(Forecast::low, Forecast::high).containsExactly(581L, 688L);
    }

    @Test
    void afterMonthsInWhichNobodyAskedSomebodyMayAskAllTheSame() {
        var forecast = Forecast.of(Collections.nCopies(6, 0L), 3);
        assertThat(forecast).isEqualTo(new Forecast(6, 0, 1, 0, 0, 1));
    }

    @Test
    void fewMonthsAreRefused() {
        assertThatThrownBy(() -> Forecast.of(List.of(1L, 2L, 3L, 4L, 5L), 3)).hasMessageContaining("too few");
    }

    @ParameterizedTest
    @CsvSource({"PREGNANT, 1", "RECENT_OVERDOSE, 1", "LEFT_HOSPITAL, 1", "UNDER_18, 2", "CARES_FOR_CHILDREN, 2"})
    void aReasonSaysInWhichClassSomebodyComes(Reason reason, int comesIn) {
        assertThat(Reason.classOf(List.of(reason))).isEqualTo(comesIn);
        assertThat(Reason.classOf(List.of(Reason.UNDER_18, reason))).isEqualTo(Math.min(2, comesIn));
        assertThat(Reason.classOf(List.of())).isEqualTo(3);
    }
}
