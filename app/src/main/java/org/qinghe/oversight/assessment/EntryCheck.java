package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qinghe.units.Unit;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;
import org.qinghe.web.TypedId;
import org.qinghe.web.TypedText;

/** Reads the form of an entry and says beside each field what is to be mended. */
final class EntryCheck {

    private static final int LONGEST = 500;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");
    private static final Pattern SEED = Pattern.compile("\\d{1,18}");

    private final Map<String, String> typed;
    private FieldErrors errors = FieldErrors.none();

    EntryCheck(Map<String, String> typed) {
        this.typed = typed;
    }

    /** What is to be entered. */
    record New(UUID unit, LocalDate day, Reading reading, String evidence) {}

    /** @param about the units it can be about */
    Checked<New> check(Wanted wanted, List<Unit> about, LocalDate today) {
        var unit = TypedId.of(text("unit"))
                .filter(id -> about.stream().anyMatch(each -> each.id().equals(id)));
        if (unit.isEmpty()) {
            wrong("unit", "scores.error.unit");
        }
        var day = TypedDay.of(text("day")).filter(each -> !each.isAfter(today));
        if (day.isEmpty()) {
            wrong("day", "scores.error.day");
        }
        var evidence = text("evidence");
        if (evidence.isEmpty()) {
            wrong("evidence", "scores.error.empty");
        } else if (evidence.length() > LONGEST) {
            wrong("evidence", "scores.error.long", LONGEST);
        }
        var reading = reading(wanted.shape());
        return errors.any() || reading.isEmpty()
                ? Checked.wrong(errors)
                : Checked.right(new New(unit.orElseThrow(), day.orElseThrow(), reading.get(), evidence));
    }

    private Optional<Reading> reading(Wanted.Shape shape) {
        return switch (shape) {
            case AMOUNT -> number("value").map(Reading.Amount::new);
            case SHARE -> share();
            case MEAN ->
                number("mean").flatMap(mean -> whole("answers").map(answers -> new Reading.Mean(mean, answers)));
        };
    }

    private Optional<Reading> share() {
        var of = whole("of");
        var passed = whole("passed");
        var seed = text("seed");
        if (!seed.isEmpty() && !SEED.matcher(seed).matches()) {
            wrong("seed", "scores.error.whole");
            return Optional.empty();
        }
        if (of.isEmpty() || passed.isEmpty()) {
            return Optional.empty();
        }
        if (of.get() == 0 || passed.get() > of.get()) {
            wrong("passed", "scores.error.passed");
            return Optional.empty();
        }
        return Optional.of(new Reading.Share(
                passed.get(), of.get(), seed.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(seed))));
    }

    private Optional<BigDecimal> number(String field) {
        var text = text(field);
        if (!NUMBER.matcher(text).matches()) {
            wrong(field, "scores.error.number");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private Optional<Integer> whole(String field) {
        var text = text(field);
        if (!WHOLE.matcher(text).matches()) {
            wrong(field, "scores.error.whole");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text));
    }

    private String text(String field) {
        return TypedText.of(typed, field);
    }

    private void wrong(String field, String message, Object... arguments) {
        errors = errors.with(field, message, arguments);
    }
}
