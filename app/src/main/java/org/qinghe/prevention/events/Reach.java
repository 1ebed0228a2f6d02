package org.qinghe.prevention.events;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of an event.
 *
 * @param people how many were reached
 * @param method how that was counted
 * @param volunteers how many volunteers helped
 * @param cost what it cost, in yuan
 */
public record Reach(int people, Method method, int volunteers, BigDecimal cost) {

    /** Ways of counting, the surest first; the names are messages {@code prevention.event.method.<name>}. */
    public enum Method {
        COUNTED,
        TICKETS,
        ESTIMATED,
        HANDED_OUT,
        /** As a station, paper or site tells of its own audience. */
        AUDIENCE;

        public static Optional<Method> of(String name) {
            return Arrays.stream(values())
                    .filter(method -> method.name().equals(name))
                    .findFirst();
        }

        public String message() {
            return "prevention.event.method." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Yuan for each person reached, to the fen; nothing where nobody was. */
    public Optional<BigDecimal> costPerPerson() {
        return people == 0
                ? Optional.empty()
                : Optional.of(cost.divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP));
    }
}
