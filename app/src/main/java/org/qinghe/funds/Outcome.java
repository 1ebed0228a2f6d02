package org.qinghe.funds;

import java.util.List;
import org.qinghe.web.FieldErrors;

/** What became of a booking. */
sealed interface Outcome {

    /** It stands in the books. */
    record Booked() implements Outcome {}

    /**
     * It does not.
     *
     * @param field the field it lies with
     * @param message the key of the sentence that says why
     * @param arguments what goes into it
     */
    record Refused(String field, String message, List<Object> arguments) implements Outcome {

        static Refused of(String field, String message, Object... arguments) {
            return new Refused(field, message, List.of(arguments));
        }

        FieldErrors beside() {
            return FieldErrors.none().with(field, message, arguments.toArray());
        }
    }
}
