package org.qinghe.earlywarning.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers and texts as they stand in a report. */
final class Plain {

    private static final int DIGITS = 3;
    private static final double SMALL = 0.001;
    private static final double WHOLE = 100;

    private Plain() {}

    /** Three digits that matter, or all before the point; empty where the number is not defined. */
    static String number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "";
        }
        if (Math.abs(number) >= WHOLE || number == Math.rint(number)) {
            return Long.toString(Math.round(number));
        }
        return Math.abs(number) < SMALL
                ? String.format(Locale.ROOT, "%.2e", number)
                : new BigDecimal(number).round(new MathContext(DIGITS)).toPlainString();
    }

    /** The same of a count or what was expected of one, of which it is enough to know that it is next to nothing. */
    static String count(double count) {
        return count > 0 && count < SMALL ? text("< " + SMALL) : number(count);
    }

    /** Safe within an element and within an attribute in double quotes. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
