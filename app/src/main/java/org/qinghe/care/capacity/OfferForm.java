package org.qinghe.care.capacity;

import java.util.Arrays;
import java.util.Optional;
import org.qinghe.care.capacity.Offer.Measure;
import org.qinghe.web.FieldErrors;

/** An offer as it is being filled in, all of it as it was typed. */
public record OfferForm(String help, String offerName, String measure, String amount) {

    private static final int LONGEST = 80;

    public OfferForm {
        offerName = offerName.strip();
        amount = amount.strip();
    }

    static OfferForm fresh() {
        return new OfferForm("", "", Measure.PLACES.name(), "");
    }

    static boolean isAmount(String typed) {
        return typed.matches("\\d{1,4}");
    }

    FieldErrors errors() {
        var errors = FieldErrors.none();
        if (named(Help.values(), help).isEmpty()) {
            errors = errors.with("help", "care.offer.help.wrong");
        }
        if (offerName.isEmpty() || offerName.length() > LONGEST) {
            errors = errors.with("offerName", "care.offer.name.wrong", LONGEST);
        }
        if (named(Measure.values(), measure).isEmpty()) {
            errors = errors.with("measure", "care.offer.measure.wrong");
        }
        return isAmount(amount) ? errors : errors.with("amount", "care.offer.amount.wrong");
    }

    Help chosenHelp() {
        return named(Help.values(), help).orElseThrow();
    }

    Measure chosenMeasure() {
        return named(Measure.values(), measure).orElseThrow();
    }

    private static <T extends Enum<T>> Optional<T> named(T[] choices, String typed) {
        return Arrays.stream(choices).filter(each -> each.name().equals(typed)).findFirst();
    }
}
