package org.qinghe.oversight.inspection;

import java.time.LocalDate;

/** How long ago a finding was ordered; the bands of the board. */
public enum AgeBand {
    WEEK(0, 7),
    MONTH(8, 30),
    QUARTER(31, 90),
    LONGER(91, 36_500);

    private final int least;
    private final int most;

    AgeBand(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The earliest day of ordering that is in the band. */
    LocalDate from(LocalDate today) {
        return today.minusDays(most);
    }

    LocalDate until(LocalDate today) {
        return today.minusDays(least);
    }

    public String message() {
        return "inspection.age." + name();
    }
}
