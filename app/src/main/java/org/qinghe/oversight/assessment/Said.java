package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.qinghe.web.Words;
import org.qinghe.work.Bilingual;

/**
 * A sentence before it is said in a language.
 *
 * @param message its key
 * @param parts what goes into it: text, numbers, data to be named, names in both languages
 */
public record Said(String message, List<Object> parts) {

    static Said of(String message, Object... parts) {
        return new Said("assessment." + message, List.of(parts));
    }

    /** @param naming what a datum is called in the language of the words */
    public String in(Words words, Function<Datum, String> naming) {
        return words.t(
                message,
                parts.stream()
                        .map(part -> switch (part) {
                            case Datum datum -> naming.apply(datum);
                            case Bilingual both -> both.in(words);
                            case BigDecimal number -> plain(number);
                            default -> part.toString();
                        })
                        .toArray());
    }

    /** Without the zeros that only tell how it was computed. */
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
