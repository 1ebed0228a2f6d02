package org.qinghe.work.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TrajectoryTest {

    /** A hundred days from 200 down to 100: one less each day. */
    private final Trajectory falling = new Trajectory(
            LocalDate.of(2026, 1, 1), 200, LocalDate.of(2026, 1, 1).plusDays(100), 100);

    @Test
    void runsStraightAndStopsAtItsEnds() {
        assertThat(falling.on(LocalDate.of(2025, 6, 1))).isEqualTo(200);
        assertThat(falling.on(LocalDate.of(2026, 1, 1).plusDays(30))).isEqualTo(170);
        assertThat(falling.on(LocalDate.of(2027, 6, 1))).isEqualTo(100);
    }

    @Test
    void isKeptFromTheSideOfItsTarget() {
        var day = LocalDate.of(2026, 1, 1).plusDays(30);
        assertThat(falling.keptBy(170, day)).isTrue();
        assertThat(falling.keptBy(170.5, day)).isFalse();

        var rising = new Trajectory(falling.from(), 100, falling.to(), 200);
        assertThat(rising.keptBy(130, day)).isTrue();
        assertThat(rising.keptBy(129.5, day)).isFalse();
    }
}
