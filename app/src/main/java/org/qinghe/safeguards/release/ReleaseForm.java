package org.qinghe.safeguards.release;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.qinghe.safeguards.release.Protection.Sort;
import org.qinghe.safeguards.release.Releases.Order;
import org.qinghe.web.FieldErrors;

/** What was typed to prepare a table. */
public record ReleaseForm(
        String indicator,
        String rhythm,
        String level,
        String period,
        String protection,
        String strength,
        boolean again) {

    static ReleaseForm empty() {
        return new ReleaseForm("", Rhythm.MONTH.name(), Level.COUNTY.name(), "", Sort.MINIMUM_CELL.name(), "5", false);
    }

    FieldErrors errors() {
        var errors = FieldErrors.none();
        if (indicator.isEmpty()) {
            errors = errors.with("indicator", "safeguards.release.refused.unknown");
        }
        if (firstDay().isEmpty()) {
            errors = errors.with("period", "safeguards.release.refused.period");
        }
        if (protect().isEmpty()) {
            errors = errors.with(
                    "strength",
                    "safeguards.release.refused.strength",
                    sort().least().toPlainString(),
                    sort().most().toPlainString());
        }
        return errors;
    }

    /** The order that the form gives, where nothing is wrong with it. */
    Optional<Order> order() {
        return firstDay().flatMap(day -> protect().map(how -> new Order(indicator, tempo(), scope(), day, how, again)));
    }

    private Rhythm tempo() {
        return Rhythm.WEEK.name().equals(rhythm) ? Rhythm.WEEK : Rhythm.MONTH;
    }

    private Level scope() {
        return Level.TOWNSHIP.name().equals(level) ? Level.TOWNSHIP : Level.COUNTY;
    }

    private Sort sort() {
        return Arrays.stream(Sort.values())
                .filter(each -> each.name().equals(protection))
                .findFirst()
                .orElse(Sort.MINIMUM_CELL);
    }

    private Optional<LocalDate> firstDay() {
        return tempo().read(period);
    }

    private Optional<Protection> protect() {
        if (!strength.strip().matches("\\d{1,4}(\\.\\d{1,8})?")) {
            return Optional.empty();
        }
        var typed = new BigDecimal(strength.strip());
        return sort().knows(typed) ? Optional.of(new Protection(sort(), typed)) : Optional.empty();
    }
}
