package org.qinghe.oversight.inspection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;

/** What was typed into a form, and what it has to be. */
final class Typed {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_WORDS = 2000;
    static final int LONGEST_TERM_DAYS = 365;

    private Typed() {}

    /** Something, and no longer than fits. */
    static FieldErrors words(FieldErrors errors, String field, String text, int longest) {
        if (text.isEmpty()) {
            return errors.with(field, "inspection.error.empty");
        }
        return text.length() > longest ? errors.with(field, "inspection.error.long", longest, text.length()) : errors;
    }

    /** A last day: today or later, and within a year. */
    static FieldErrors term(FieldErrors errors, String field, String text, LocalDate today) {
        var day = TypedDay.of(text);
        if (day.isEmpty()) {
            return errors.with(field, "inspection.error.day");
        }
        if (day.get().isBefore(today)) {
            return errors.with(field, "inspection.error.past");
        }
        return day.get().isAfter(today.plusDays(LONGEST_TERM_DAYS))
                ? errors.with(field, "inspection.error.far", LONGEST_TERM_DAYS)
                : errors;
    }

    static <T extends Enum<T>> Optional<T> choice(Class<T> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
