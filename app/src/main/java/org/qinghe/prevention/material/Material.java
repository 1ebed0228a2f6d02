package org.qinghe.prevention.material;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedText;

/**
 * Something a unit has a stock of.
 *
 * @param measure what it is counted in
 * @param price yuan for one
 * @param low with so many or fewer it is time to order
 * @param stock how many there are
 */
public record Material(UUID id, UUID unit, String name, String measure, BigDecimal price, int low, int stock) {

    public String path() {
        return MaterialAccess.PATH + "/" + id;
    }

    public boolean isLow() {
        return stock <= low;
    }

    /** What the stock is worth, in yuan. */
    public BigDecimal worth() {
        return price.multiply(BigDecimal.valueOf(stock));
    }

    /** As it was typed. */
    public record Form(String name, String measure, String price, String low) {

        private static final int LONGEST_NAME = 80;
        private static final int LONGEST_MEASURE = 10;
        private static final Pattern PRICE = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?");
        private static final Pattern LOW = Pattern.compile("\\d{1,6}");

        static Form of(Map<String, String> typed) {
            return new Form(
                    TypedText.of(typed, "name"),
                    TypedText.of(typed, "measure"),
                    TypedText.of(typed, "price"),
                    TypedText.of(typed, "low"));
        }

        static Form of(Material known) {
            return new Form(known.name(), known.measure(), known.price().toPlainString(), String.valueOf(known.low()));
        }

        Checked<Material> check(UUID id, UUID unit) {
            var errors = words(FieldErrors.none(), "name", name, LONGEST_NAME);
            errors = words(errors, "measure", measure, LONGEST_MEASURE);
            errors = PRICE.matcher(price).matches() ? errors : errors.with("price", "prevention.event.error.cost");
            errors = LOW.matcher(low).matches() ? errors : errors.with("low", "prevention.material.error.quantity");
            return errors.any()
                    ? Checked.wrong(errors)
                    : Checked.right(
                            new Material(id, unit, name, measure, new BigDecimal(price), Integer.parseInt(low), 0));
        }

        private static FieldErrors words(FieldErrors errors, String field, String text, int longest) {
            if (text.isEmpty()) {
                return errors.with(field, "prevention.event.error.empty");
            }
            return text.length() > longest ? errors.with(field, "prevention.event.error.long", longest) : errors;
        }
    }
}
