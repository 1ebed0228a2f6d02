package org.qinghe.prevention.material;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * That material came or went.
 *
 * @param quantity how many came; below zero, how many went
 * @param event the event it was for, if any
 * @param price yuan for one, as it was then
 */
public record Move(
        UUID id, LocalDate day, int quantity, Reason reason, Optional<UUID> event, BigDecimal price, String words) {

    /** Why; the names are messages {@code prevention.material.reason.<name>}. */
    public enum Reason {
        BOUGHT(true),
        GIVEN(true),
        RETURNED(true),
        COUNTED_MORE(true),
        HANDED_OUT(false),
        DAMAGED(false),
        COUNTED_LESS(false);

        private final boolean comes;

        Reason(boolean comes) {
            this.comes = comes;
        }

        static Optional<Reason> of(String name) {
            return Arrays.stream(values())
                    .filter(reason -> reason.name().equals(name))
                    .findFirst();
        }

        int signed(int quantity) {
            return comes ? quantity : -quantity;
        }

        public String message() {
            return "prevention.material.reason." + name().toLowerCase(Locale.ROOT);
        }
    }
}
