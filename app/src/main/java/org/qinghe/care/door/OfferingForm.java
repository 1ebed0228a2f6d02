package org.qinghe.care.door;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.web.FieldErrors;

/** What a unit says of itself, as it was filled in. */
public record OfferingForm(
        String nameZh,
        String nameEn,
        String hotline,
        String placeZh,
        String placeEn,
        String hoursZh,
        String hoursEn,
        boolean shown) {

    private static final int LONGEST = 200;

    static OfferingForm of(Offering offering) {
        return new OfferingForm(
                offering.nameZh(),
                offering.nameEn(),
                offering.hotline(),
                offering.placeZh(),
                offering.placeEn(),
                offering.hoursZh(),
                offering.hoursEn(),
                offering.shown());
    }

    FieldErrors errors() {
        var errors = FieldErrors.none();
        for (var field : fields()) {
            if (field.needed() && field.value().isBlank()) {
                errors = errors.with(field.name(), "care.offering.needed");
            }
            if (field.value().length() > LONGEST) {
                errors = errors.with(field.name(), "care.offering.tooLong", LONGEST);
            }
        }
        return hotline.matches("[0-9+() -]*") ? errors : errors.with("hotline", "care.offering.hotline.wrong");
    }

    private record Field(String name, String value, boolean needed) {}

    private List<Field> fields() {
        return Stream.of(
                        new Field("nameZh", nameZh, true),
                        new Field("nameEn", nameEn, false),
                        new Field("hotline", hotline, true),
                        new Field("placeZh", placeZh, false),
                        new Field("placeEn", placeEn, false),
                        new Field("hoursZh", hoursZh, true),
                        new Field("hoursEn", hoursEn, false))
                .toList();
    }

    /** The offering; only of a form without errors. */
    Offering offering(UUID unit) {
        return new Offering(
                unit,
                nameZh.strip(),
                nameEn.strip(),
                hotline.strip(),
                placeZh.strip(),
                placeEn.strip(),
                hoursZh.strip(),
                hoursEn.strip(),
                shown);
    }
}
