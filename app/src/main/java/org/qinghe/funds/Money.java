package org.qinghe.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts in yuan, to the cent. */
public final class Money {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,11}(\\.\\d{1,2})?");

    private Money() {}

    /** The amount that was typed, thousands separators allowed; nothing where it is none, or not above zero. */
    static Optional<BigDecimal> positive(String typed) {
        var text = typed.strip().replace(",", "").replace("，", "");
        return AMOUNT.matcher(text).matches()
                ? Optional.of(new BigDecimal(text).setScale(2)).filter(amount -> amount.signum() > 0)
                : Optional.empty();
    }

    /** As {@link #positive}, but with a minus in front it is less than nothing. */
    static Optional<BigDecimal> signed(String typed) {
        var text = typed.strip().replace('−', '-');
        return text.startsWith("-") ? positive(text.substring(1)).map(BigDecimal::negate) : positive(text);
    }

    /** With thousands separators and two decimals. */
    public static String text(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }

    /** The share of a whole, from 0 to 1; 0 of nothing. */
    public static double share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? 0
                : part.divide(whole, 6, RoundingMode.HALF_UP).doubleValue();
    }
}
