package org.qinghe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PaceTest {

    /** A clock that is put forward by hand. */
    private static final class ByHand extends Clock {
        private Instant now = Instant.parse("2026-11-26T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final ByHand clock = new ByHand();
    private final Pace pace = new Pace(3, Duration.ofSeconds(10), clock);

    @Test
    void soManyMayHappenAtOnceAndThenOneEachInterval() {
        for (int each = 0; each < 3; each++) {
            assertThat(pace.allows()).isTrue();
            pace.count();
        }
        assertThat(pace.allows()).isFalse();
        clock.now = clock.now.plusSeconds(9);
        assertThat(pace.allows()).isFalse();
        clock.now = clock.now.plusSeconds(1);
        assertThat(pace.allows()).isTrue();
        pace.count();
        assertThat(pace.allows()).isFalse();
    }

    @Test
    void afterALongQuietTimeNoMoreMayHappenThanAtFirst() {
        clock.now = clock.now.plusSeconds(10_000);
        for (int each = 0; each < 3; each++) {
            assertThat(pace.allows()).isTrue();
            pace.count();
        }
        assertThat(pace.allows()).isFalse();
    }
}
