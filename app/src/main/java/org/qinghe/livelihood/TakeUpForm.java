package org.qinghe.livelihood;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedText;

/** How many asked and took it up, as it was typed. */
public record TakeUpForm(String month, String asked, String taken) {

    private static final Pattern COUNT = Pattern.compile("\\d{1,5}");

    static TakeUpForm of(Map<String, String> typed) {
        return new TakeUpForm(TypedText.of(typed, "month"), TypedText.of(typed, "asked"), TypedText.of(typed, "taken"));
    }

    /** For the latest month that can be counted. */
    static TakeUpForm fresh(List<YearMonth> months) {
        return new TakeUpForm(months.isEmpty() ? "" : months.getFirst().toString(), "", "");
    }

    /** The months in which an offer could be asked for until now, the latest first. */
    static List<YearMonth> months(Offer offer, LocalDate today) {
        var last = YearMonth.from(offer.lastDay().isBefore(today) ? offer.lastDay() : today);
        var first = YearMonth.from(offer.firstDay());
        return Stream.iterate(last, month -> !month.isBefore(first), month -> month.minusMonths(1))
                .toList();
    }

    Checked<TakeUp> check(List<YearMonth> months) {
        var chosen = typedMonth().filter(months::contains);
        var errors =
                chosen.isPresent() ? FieldErrors.none() : FieldErrors.none().with("month", "livelihood.error.month");
        errors = COUNT.matcher(asked).matches() ? errors : errors.with("asked", "livelihood.error.count");
        errors = COUNT.matcher(taken).matches() ? errors : errors.with("taken", "livelihood.error.count");
        if (!errors.any() && Integer.parseInt(taken) > Integer.parseInt(asked)) {
            errors = errors.with("taken", "livelihood.error.more");
        }
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new TakeUp(chosen.orElseThrow(), Integer.parseInt(asked), Integer.parseInt(taken)));
    }

    private Optional<YearMonth> typedMonth() {
        try {
            return Optional.of(YearMonth.parse(month));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
