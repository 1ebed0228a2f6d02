package org.qinghe.prevention.volunteers;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qinghe.web.FieldErrors;

/** What the forms of this part check alike. */
final class VolunteersCheck {

    static final int LONGEST_LINE = 120;
    static final int LONGEST_TEXT = 600;

    private static final Pattern HOURS = Pattern.compile("\\d{1,2}(\\.\\d)?");
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(24);

    private VolunteersCheck() {}

    static FieldErrors line(FieldErrors errors, String field, String text, int longest) {
        return text.isEmpty()
                ? errors.with(field, "prevention.volunteer.error.empty")
                : notLonger(errors, field, text, longest);
    }

    static FieldErrors notLonger(FieldErrors errors, String field, String text, int longest) {
        return text.length() > longest ? errors.with(field, "prevention.volunteer.error.long", longest) : errors;
    }

    /** More than none, a day at most, to a tenth; nothing where it is not. */
    static Optional<BigDecimal> hours(String typed) {
        return Optional.of(typed)
                .filter(text -> HOURS.matcher(text).matches())
                .map(BigDecimal::new)
                .filter(hours -> hours.signum() > 0 && hours.compareTo(MOST_HOURS) <= 0);
    }
}
