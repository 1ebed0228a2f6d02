package org.qinghe.figures.situation;

import java.util.Comparator;
import java.util.OptionalDouble;

/** How the areas of a comparison are ordered; what is unknown comes last. */
public enum PartOrder {
    AREA(Comparator.comparing((Part part) -> part.area().code())),
    VALUE(Comparator.comparingDouble((Part part) -> -known(part.standing().value()))),
    RATE(Comparator.comparingDouble((Part part) -> -known(part.perHundredThousand()))),
    YEAR_ON_YEAR(Comparator.comparingDouble(
            (Part part) -> -known(part.standing().yearOnYear().size())));

    private final Comparator<Part> comparator;

    PartOrder(Comparator<Part> comparator) {
        this.comparator = comparator;
    }

    Comparator<Part> comparator() {
        return comparator;
    }

    private static double known(OptionalDouble value) {
        return value.orElse(Double.NEGATIVE_INFINITY);
    }
}
