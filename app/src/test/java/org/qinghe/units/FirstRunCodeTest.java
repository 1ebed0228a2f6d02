package org.qinghe.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.qinghe.units.FirstRunCode.Try;

class FirstRunCodeTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    private final FirstRunCode code = new FirstRunCode(NOW);

    @Test
    void theCodeMayBeTypedInSmallLettersAndWithoutTheHyphen() {
        assertThat(code.printed()).matches("[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}");
        assertThat(code.tried(code.printed().toLowerCase().replace("-", " "), NOW))
                .isEqualTo(Try.RIGHT);
    }

    @Test
    void anotherCodeIsWrong() {
        assertThat(code.tried("", NOW)).isEqualTo(Try.WRONG);
        assertThat(code.tried(new FirstRunCode(NOW).printed(), NOW)).isEqualTo(Try.WRONG);
    }

    @Test
    void afterFiveWrongTriesEvenTheRightOneWaitsHalfAMinute() {
        for (int i = 0; i < 5; i++) {
            assertThat(code.tried("wrong", NOW)).isEqualTo(Try.WRONG);
        }
        assertThat(code.tried(code.printed(), NOW)).isEqualTo(Try.TOO_SOON);
        assertThat(code.tried(code.printed(), NOW.plusSeconds(29))).isEqualTo(Try.TOO_SOON);
        assertThat(code.tried(code.printed(), NOW.plusSeconds(30))).isEqualTo(Try.RIGHT);
    }

    @Test
    void afterHalfAnHourTheCodeIsTooOld() {
        assertThat(code.tried(code.printed(), NOW.plus(Duration.ofMinutes(30)).minusMillis(1)))
                .isEqualTo(Try.RIGHT);
        assertThat(code.tried(code.printed(), NOW.plus(Duration.ofMinutes(30)))).isEqualTo(Try.EXPIRED);
    }
}
