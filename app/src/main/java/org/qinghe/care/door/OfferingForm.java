package org.qinghe.care.door;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qinghe.places.Area.Position;
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
        String point,
        boolean shown) {

    private static final int LONGEST = 200;
    private static final int DECIMALS = 6;
    private static final Pattern POINT =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,8})?)\\s*[,，]\\s*(-?\\d{1,3}(?:\\.\\d{1,8})?)");

    static OfferingForm of(Offering offering) {
        return new OfferingForm(
                offering.nameZh(),
                offering.nameEn(),
                offering.hotline(),
                offering.placeZh(),
                offering.placeEn(),
                offering.hoursZh(),
                offering.hoursEn(),
                offering.position()
                        .map(each -> degrees(each.latitude()) + ", " + degrees(each.longitude()))
                        .orElse(""),
                offering.shown());
    }

    /** As it can be typed again: never in powers of ten, and no finer than a hand's breadth. */
    private static String degrees(double number) {
        return BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
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
        if (!point.isBlank() && position().isEmpty()) {
            errors = errors.with("point", "care.offering.point.wrong");
        }
        return hotline.matches("[0-9+() -]*") ? errors : errors.with("hotline", "care.offering.hotline.wrong");
    }

    /** The point that was typed: degrees north, a comma, degrees east. */
    private Optional<Position> position() {
        var typed = POINT.matcher(point.strip());
        if (!typed.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Position(Double.parseDouble(typed.group(1)), Double.parseDouble(typed.group(2))))
                .filter(each -> Math.abs(each.latitude()) <= 90 && Math.abs(each.longitude()) <= 180);
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
                position(),
                shown);
    }
}
