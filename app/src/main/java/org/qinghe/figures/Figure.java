package org.qinghe.figures;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * A value handed in: an indicator in an area and a period.
 *
 * @param indicator the indicator's id; its frequency is the period's
 * @param area the area's code
 * @param start the first day of the period
 * @param value the number; present exactly where it was reported
 * @param status whether it was reported
 * @param population how many people it is about, where the source says so
 * @param noiseScale the scale of the noise that the source added for protection, where it says so
 */
public record Figure(
        UUID indicator,
        String area,
        LocalDate start,
        OptionalDouble value,
        FigureStatus status,
        OptionalDouble population,
        OptionalDouble noiseScale) {

    public Figure {
        if (value.isPresent() != (status == FigureStatus.REPORTED)) {
            throw new IllegalArgumentException("a reported figure has a value, any other has none");
        }
    }

    public static Figure of(UUID indicator, String area, Period period, double value) {
        return new Figure(
                indicator,
                area,
                period.start(),
                OptionalDouble.of(value),
                FigureStatus.REPORTED,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    public static Figure missing(UUID indicator, String area, Period period) {
        return new Figure(
                indicator,
                area,
                period.start(),
                OptionalDouble.empty(),
                FigureStatus.MISSING,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
