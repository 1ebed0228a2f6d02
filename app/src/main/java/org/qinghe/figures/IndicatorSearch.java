package org.qinghe.figures;

import java.util.Locale;
import java.util.Optional;
import org.qinghe.figures.Indicator.Kind;

/**
 * Which indicators are listed.
 *
 * @param text what the code or a name contains, or empty text
 * @param kind what they tell about
 * @param frequency how often they are counted
 */
public record IndicatorSearch(String text, Optional<Kind> kind, Optional<Frequency> frequency) {

    boolean finds(Indicator indicator) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        var searched =
                (indicator.code() + " " + indicator.nameZh() + " " + indicator.nameEn()).toLowerCase(Locale.ROOT);
        return searched.contains(wanted)
                && kind.map(each -> each == indicator.kind()).orElse(true)
                && frequency.map(each -> each == indicator.frequency()).orElse(true);
    }
}
