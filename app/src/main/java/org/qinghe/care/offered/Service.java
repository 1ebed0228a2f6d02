package org.qinghe.care.offered;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.places.Area.Position;
import org.qinghe.web.Words;

/**
 * A service as everybody may know it. How many of its places are taken is not said: that would be a count that was not released.
 *
 * @param unit who offers it; by this it can be asked
 * @param hotline the number to call
 * @param help what it offers, with places or hours as the unit set them
 * @param position where its door is
 */
public record Service(
        UUID unit,
        String nameZh,
        String nameEn,
        String hotline,
        String placeZh,
        String placeEn,
        String hoursZh,
        String hoursEn,
        List<Offered> help,
        Optional<Position> position) {

    public Service {
        help = List.copyOf(help);
    }

    /**
     * A kind of help.
     *
     * @param kind such as {@code COUNSELLING}, in words {@code care.help.<kind>}
     * @param measure {@code PLACES}, or hours a week as {@code WEEKLY_HOURS}; in words {@code care.offer.amount.<measure>}
     */
    public record Offered(String kind, String measure, long amount) {}

    public String name(Words words) {
        return words.name(nameZh, nameEn);
    }

    public String place(Words words) {
        return words.name(placeZh, placeEn);
    }

    public String hours(Words words) {
        return words.name(hoursZh, hoursEn);
    }

    public boolean offers(String kind) {
        return help.stream().anyMatch(each -> each.kind().equals(kind));
    }
}
