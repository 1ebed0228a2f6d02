package org.qinghe.care.door;

import java.util.Optional;
import java.util.UUID;
import org.qinghe.places.Area.Position;
import org.qinghe.web.Words;

/**
 * What a unit that offers care says of itself to everybody.
 *
 * @param hotline the number to call
 * @param position where its door is, for those who want to know how far it is
 * @param shown whether it stands on the public page and can be asked there
 */
public record Offering(
        UUID unit,
        String nameZh,
        String nameEn,
        String hotline,
        String placeZh,
        String placeEn,
        String hoursZh,
        String hoursEn,
        Optional<Position> position,
        boolean shown) {

    static Offering empty(UUID unit) {
        return new Offering(unit, "", "", "", "", "", "", "", Optional.empty(), true);
    }

    public String name(Words words) {
        return words.name(nameZh, nameEn);
    }

    public String place(Words words) {
        return words.name(placeZh, placeEn);
    }

    public String hours(Words words) {
        return words.name(hoursZh, hoursEn);
    }

    /** Whether one of these words, in either language, occurs in it. */
    boolean mentions(String sought) {
        return String.join("\n", nameZh, nameEn, placeZh, placeEn)
                .toLowerCase(java.util.Locale.ROOT)
                .contains(sought.strip().toLowerCase(java.util.Locale.ROOT));
    }
}
