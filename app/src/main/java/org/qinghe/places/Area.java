package org.qinghe.places;

import java.util.Optional;

/**
 * An administrative area.
 *
 * @param code its code, such as GB/T 2260's 6 digits for a county, 9 for a township, 12 for a village
 * @param level where it stands in the hierarchy
 * @param nameZh its Chinese name, or the only name it has
 * @param nameEn its English name, or empty text
 * @param parent the code of the area it lies in
 * @param position its centre
 * @param population how many people live there
 */
public record Area(
        String code,
        AreaLevel level,
        String nameZh,
        String nameEn,
        Optional<String> parent,
        Optional<Position> position,
        Optional<Long> population) {

    /** A point in degrees, WGS-84. */
    public record Position(double latitude, double longitude) {}
}
