package org.qinghe.figures;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** What somebody typed into a cell of a report, understood. */
sealed interface TypedValue {

    Set<String> MISSING = Set.of("-", "—", "/", "缺报", "missing", "na");

    /** A number. */
    record Number(double value) implements TypedValue {}

    /** Stated to be not available. */
    record Missing() implements TypedValue {}

    /** Nothing was typed. */
    record Empty() implements TypedValue {}

    /** Something that cannot be taken; the message says what is wrong and how to mend it. */
    record Wrong(String message) implements TypedValue {}

    static TypedValue of(String typed, Indicator indicator) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return new Empty();
        }
        if (MISSING.contains(text.toLowerCase(Locale.ROOT))) {
            return new Missing();
        }
        OptionalDouble number = FigureNumber.read(text.replace(",", "").replace("，", ""));
        if (number.isEmpty()) {
            return new Wrong("figures.cell.notANumber");
        }
        boolean level = indicator.measure() instanceof Indicator.Measure.Level;
        return number.getAsDouble() < 0 && !level
                ? new Wrong("figures.cell.negative")
                : new Number(number.getAsDouble());
    }
}
