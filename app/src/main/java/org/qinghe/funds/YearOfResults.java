package org.qinghe.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What was spent in a year, and what came of it in the same year and area.
 *
 * @param year the year
 * @param spent in yuan
 * @param result the count of the year; nothing where nobody reported
 */
public record YearOfResults(int year, BigDecimal spent, Optional<YearFigure> result) {

    /** Yuan per result, to the cent; nothing where there was no result to divide by. */
    public Optional<BigDecimal> each() {
        return result.filter(figure -> figure.value() > 0)
                .map(figure -> spent.divide(BigDecimal.valueOf(figure.value()), 2, RoundingMode.HALF_UP));
    }
}
