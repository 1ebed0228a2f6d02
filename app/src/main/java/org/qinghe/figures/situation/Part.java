package org.qinghe.figures.situation;

import java.util.OptionalDouble;
import org.qinghe.places.Area;

/**
 * An area in a comparison of areas.
 *
 * @param area the area
 * @param standing how it stands
 * @param perHundredThousand its count per 100,000 people, where that makes sense and the number of people is known
 */
public record Part(Area area, Standing standing, OptionalDouble perHundredThousand) {

    /** What a map shades by: the rate where there is one, else the value. */
    OptionalDouble shown() {
        return perHundredThousand.isPresent() ? perHundredThousand : standing.value();
    }
}
