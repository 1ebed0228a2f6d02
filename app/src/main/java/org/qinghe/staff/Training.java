package org.qinghe.staff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A course that a unit holds for workers.
 *
 * @param organiser the unit that holds it
 * @param begins its first day
 * @param ends its last day
 * @param hours of teaching, in tenths
 * @param open whether workers of other units may come
 * @param certificate what those who attended get, if anything
 */
public record Training(
        UUID id,
        UUID organiser,
        String title,
        Topic topic,
        LocalDate begins,
        LocalDate ends,
        BigDecimal hours,
        String place,
        boolean open,
        Optional<Award> certificate,
        State state) {

    /** How far it has come; the names are messages {@code staff.training.state.<name>}. */
    public enum State {
        PLANNED,
        HELD,
        CANCELLED;

        public String message() {
            return "staff.training.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The certificate of a training.
     *
     * @param months how long it holds, where it ends
     */
    public record Award(String title, Optional<Integer> months) {}

    public boolean planned() {
        return state == State.PLANNED;
    }

    /** Who came can be noted from its last day on. */
    public boolean over(LocalDate today) {
        return !ends.isAfter(today);
    }

    public String path() {
        return "/staff/trainings/" + id;
    }

    /** Issued on its last day. */
    Optional<Certificate> certificateOf(UUID worker, String issuer) {
        return certificate.map(award -> new Certificate(
                UUID.randomUUID(),
                worker,
                award.title(),
                issuer,
                ends,
                award.months().map(ends::plusMonths)));
    }
}
