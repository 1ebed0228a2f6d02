package org.qinghe.funds;

import java.util.Optional;
import org.qinghe.web.FieldErrors;

/** What was typed into a form, and what it has to be. */
final class Typed {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_LINE = 300;
    static final int LONGEST_NUMBER = 40;

    private Typed() {}

    /** Something, and no longer than fits. */
    static FieldErrors words(FieldErrors errors, String field, String text, int longest) {
        return text.isEmpty() ? errors.with(field, "funds.error.empty") : fits(errors, field, text, longest);
    }

    static FieldErrors fits(FieldErrors errors, String field, String text, int longest) {
        return text.length() > longest ? errors.with(field, "funds.error.long", longest, text.length()) : errors;
    }

    static Optional<Integer> year(String text) {
        return text.matches("20\\d\\d") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
